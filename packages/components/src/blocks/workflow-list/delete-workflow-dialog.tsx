"use client";
import type { ReactElement } from "react";
import { ConfirmDialog, type ConfirmDialogProps } from "../../parts/dialog/confirm-dialog.tsx";
import { useMessages } from "../../ui-context.ts";
import { workflowDialogMessages } from "./dialog-messages.ts";

/** Props of {@link DeleteWorkflowDialog}. */
export interface DeleteWorkflowDialogProps extends Pick<
  ConfirmDialogProps,
  "error" | "finalFocus" | "onConfirm" | "onOpenChange" | "open" | "pending"
> {
  /** Name of the workflow. */
  name: string;
  /** Something may start it now. */
  published: boolean;
}

/** Asks before a workflow is deleted for good. */
export function DeleteWorkflowDialog({ name, published, ...props }: DeleteWorkflowDialogProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  return (
    <ConfirmDialog
      {...props}
      title={t.deleteTitle(name)}
      description={published ? `${t.deleteDescription} ${t.deletePublished}` : t.deleteDescription}
      confirmLabel={t.deleteSubmit}
    />
  );
}
