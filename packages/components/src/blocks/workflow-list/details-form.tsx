"use client";
import type { CobaltError } from "@cobalt-kit/hooks";
import { type ReactElement, type RefObject, useState } from "react";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field } from "../../parts/field/field.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { workflowDialogMessages } from "./dialog-messages.ts";
import { DialogForm, type DialogFormProps, type FormInDialog } from "./form-dialog.tsx";

/** What a workflow is called, and what it is for. */
interface WorkflowDetails {
  name: string;
  description: string;
}

/** Props of {@link DetailsForm}. */
export interface DetailsFormProps extends Pick<DialogFormProps, "title" | "description" | "submitLabel" | "lock"> {
  form: FormInDialog;
  nameRef: RefObject<HTMLInputElement | null>;
  initial: WorkflowDetails;
  error: CobaltError | undefined;
  errorTitle: string;
  /** Stores them, and rejects where that fails; `error` says why. */
  onSave: (details: WorkflowDetails) => Promise<void>;
}

/** The form for name and description of a workflow, in a dialog that closes when they are stored. */
export function DetailsForm({
  form,
  nameRef,
  initial,
  error,
  errorTitle,
  onSave,
  ...dialog
}: DetailsFormProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const renewAfter = useRenewAfter();
  const [name, setName] = useState(initial.name);
  const [description, setDescription] = useState(initial.description);
  const [missing, setMissing] = useState(false);

  const submit = (): void => {
    if (name.trim() === "") {
      setMissing(true);
      nameRef.current?.focus();
      return;
    }
    form.run(async () => {
      await renewAfter(error);
      try {
        await onSave({ name: name.trim(), description: description.trim() });
      } catch {
        return; // error says it
      }
      form.close();
    });
  };

  return (
    <DialogForm
      {...dialog}
      form={form}
      typed={name !== initial.name || description !== initial.description}
      onSubmit={submit}
    >
      {error && <ErrorNotice error={error} title={errorTitle} />}
      <Field label={t.name} required error={missing && name.trim() === "" ? t.nameRequired : undefined}>
        {(control) => (
          <TextInput
            {...control}
            ref={nameRef}
            placeholder={t.namePlaceholder}
            readOnly={form.pending}
            value={name}
            onValueChange={setName}
          />
        )}
      </Field>
      <Field label={t.description}>
        {(control) => (
          <Textarea {...control} readOnly={form.pending} value={description} onValueChange={setDescription} />
        )}
      </Field>
    </DialogForm>
  );
}
