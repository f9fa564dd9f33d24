"use client";
import { useCreateWorkflow } from "@cobalt-kit/hooks";
import { type FormEvent, type ReactElement, useRef, useState } from "react";
import { Button } from "../../parts/button/button.tsx";
import {
  Dialog,
  DialogBody,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "../../parts/dialog/dialog.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field } from "../../parts/field/field.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { useMessages } from "../../ui-context.ts";

/** Props of {@link CreateWorkflowDialog}. */
export interface CreateWorkflowDialogProps {
  slug: string;
  applicationName: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks for the name of a new workflow and makes it, as a draft. */
export function CreateWorkflowDialog({ open, onOpenChange, ...props }: CreateWorkflowDialogProps): ReactElement {
  const [pending, setPending] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!pending) onOpenChange(next);
      }}
      size="small"
      initialFocus={() => name.current}
    >
      <CreateWorkflowForm
        {...props}
        nameRef={name}
        pending={pending}
        onPendingChange={setPending}
        onClose={() => onOpenChange(false)}
      />
    </Dialog>
  );
}

interface CreateWorkflowFormProps extends Pick<CreateWorkflowDialogProps, "slug" | "applicationName"> {
  nameRef: React.RefObject<HTMLInputElement | null>;
  /** A workflow is being made. */
  pending: boolean;
  onPendingChange: (pending: boolean) => void;
  onClose: () => void;
}

function CreateWorkflowForm({
  slug,
  applicationName,
  nameRef,
  pending,
  onPendingChange,
  onClose,
}: CreateWorkflowFormProps): ReactElement {
  const messages = useMessages();
  const t = messages.workflowList;
  const announce = useAnnounce();
  const renewAfter = useRenewAfter();
  const create = useCreateWorkflow();
  const error = useStandingError(create.error, create.isPending);
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [missing, setMissing] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (pending) return;
    if (name.trim() === "") {
      setMissing(true);
      nameRef.current?.focus();
      return;
    }
    onPendingChange(true);
    await renewAfter(error);
    try {
      await create.mutateAsync({
        slug,
        name: name.trim(),
        ...(description.trim() !== "" && { description: description.trim() }),
      });
      announce(t.created(name.trim()));
      onClose();
    } catch {
      // create.error says it
    } finally {
      onPendingChange(false);
    }
  };

  return (
    <form noValidate className="ck-workflow-list-form" onSubmit={(event) => void submit(event)}>
      <DialogHeader>
        <DialogTitle>{t.createTitle}</DialogTitle>
      </DialogHeader>
      <DialogBody>
        <DialogDescription>{t.createDescription(applicationName)}</DialogDescription>
        {error && <ErrorNotice error={error} title={t.createFailed} />}
        <Field label={t.name} required error={missing && name.trim() === "" ? t.nameRequired : undefined}>
          {(control) => (
            <TextInput
              {...control}
              ref={nameRef}
              placeholder={t.namePlaceholder}
              value={name}
              onValueChange={setName}
            />
          )}
        </Field>
        <Field label={t.description}>
          {(control) => <Textarea {...control} value={description} onValueChange={setDescription} />}
        </Field>
      </DialogBody>
      <DialogFooter>
        <Button aria-disabled={pending ? true : undefined} onClick={() => !pending && onClose()}>
          {messages.common.cancel}
        </Button>
        <Button type="submit" variant="primary" pending={pending}>
          {t.createSubmit}
        </Button>
      </DialogFooter>
    </form>
  );
}
