"use client";
import { type PrivateWorkflow, useUpdateWorkflow } from "@cobalt-kit/hooks";
import { type ReactElement, type RefObject, useRef, useState } from "react";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useStandingError } from "../../use-standing-error.ts";
import { useMessages } from "../../ui-context.ts";
import { DetailsForm } from "./details-form.tsx";
import { type DialogFormProps, FormDialog, type FormInDialog } from "./form-dialog.tsx";
import { workflowDialogMessages } from "./dialog-messages.ts";

/** Props of {@link RenameWorkflowDialog}. */
export interface RenameWorkflowDialogProps extends Pick<DialogFormProps, "lock"> {
  workflow: PrivateWorkflow;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Changes the name and the description of a workflow. */
export function RenameWorkflowDialog({ open, onOpenChange, ...props }: RenameWorkflowDialogProps): ReactElement {
  const name = useRef<HTMLInputElement>(null);
  return (
    <FormDialog open={open} onOpenChange={onOpenChange} size="small" initialFocus={() => name.current}>
      {(form) => <RenameWorkflowForm {...props} nameRef={name} form={form} />}
    </FormDialog>
  );
}

interface RenameWorkflowFormProps extends Pick<RenameWorkflowDialogProps, "workflow" | "lock"> {
  nameRef: RefObject<HTMLInputElement | null>;
  form: FormInDialog;
}

function RenameWorkflowForm({ workflow, ...form }: RenameWorkflowFormProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const announce = useAnnounce();
  const update = useUpdateWorkflow();
  const error = useStandingError(update.error, update.isPending);
  const [initial] = useState({ name: workflow.name, description: workflow.description ?? "" });
  return (
    <DetailsForm
      {...form}
      title={t.renameTitle(initial.name)}
      description={t.renameDescription}
      submitLabel={t.renameSubmit}
      initial={initial}
      error={error}
      errorTitle={t.renameFailed}
      onSave={async (details) => {
        await update.mutateAsync({ workflowId: workflow.id, ...details });
        announce(t.renamed(details.name));
      }}
    />
  );
}
