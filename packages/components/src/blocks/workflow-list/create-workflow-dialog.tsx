"use client";
import { useCreateWorkflow } from "@cobalt-kit/hooks";
import { type ReactElement, type RefObject, useRef, useState } from "react";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field } from "../../parts/field/field.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { useMessages } from "../../ui-context.ts";
import { DialogForm, FormDialog, type FormInDialog } from "./form-dialog.tsx";
import { workflowDialogMessages } from "./dialog-messages.ts";

/** Props of {@link CreateWorkflowDialog}. */
export interface CreateWorkflowDialogProps {
  slug: string;
  applicationName: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks for the name of a new workflow and makes it, as a draft. */
export function CreateWorkflowDialog({ open, onOpenChange, ...props }: CreateWorkflowDialogProps): ReactElement {
  const name = useRef<HTMLInputElement>(null);
  return (
    <FormDialog open={open} onOpenChange={onOpenChange} size="small" initialFocus={() => name.current}>
      {(form) => <CreateWorkflowForm {...props} nameRef={name} form={form} />}
    </FormDialog>
  );
}

interface CreateWorkflowFormProps extends Pick<CreateWorkflowDialogProps, "slug" | "applicationName"> {
  nameRef: RefObject<HTMLInputElement | null>;
  form: FormInDialog;
}

function CreateWorkflowForm({ slug, applicationName, nameRef, form }: CreateWorkflowFormProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const announce = useAnnounce();
  const renewAfter = useRenewAfter();
  const create = useCreateWorkflow();
  const error = useStandingError(create.error, create.isPending);
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [missing, setMissing] = useState(false);

  const submit = async (): Promise<void> => {
    if (name.trim() === "") {
      setMissing(true);
      nameRef.current?.focus();
      return;
    }
    await form.run(async () => {
      await renewAfter(error);
      try {
        await create.mutateAsync({
          slug,
          name: name.trim(),
          ...(description.trim() !== "" && { description: description.trim() }),
        });
      } catch {
        return; // create.error says it
      }
      announce(t.created(name.trim()));
      form.close();
    });
  };

  return (
    <DialogForm
      form={form}
      title={t.createTitle}
      description={t.createDescription(applicationName)}
      submitLabel={t.createSubmit}
      typed={name !== "" || description !== ""}
      onSubmit={submit}
    >
      {error && <ErrorNotice error={error} title={t.createFailed} />}
      <Field label={t.name} required error={missing && name.trim() === "" ? t.nameRequired : undefined}>
        {(control) => (
          <TextInput {...control} ref={nameRef} placeholder={t.namePlaceholder} value={name} onValueChange={setName} />
        )}
      </Field>
      <Field label={t.description}>
        {(control) => <Textarea {...control} value={description} onValueChange={setDescription} />}
      </Field>
    </DialogForm>
  );
}
