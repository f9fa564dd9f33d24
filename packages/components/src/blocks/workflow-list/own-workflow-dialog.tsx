"use client";
import { type PrivateWorkflow, useDeleteWorkflow } from "@cobalt-kit/hooks";
import type { ReactElement } from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { ConfirmDialog, type ConfirmDialogProps } from "../../parts/dialog/confirm-dialog.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useMessages } from "../../ui-context.ts";
import { useOnce } from "../../use-once.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { workflowDialogMessages } from "./dialog-messages.ts";
import { RenameWorkflowDialog } from "./rename-workflow-dialog.tsx";
import { RunWorkflowDialog, type RunWorkflowDialogProps } from "./run-workflow-dialog.tsx";
import { VersionsDialog } from "./versions-dialog.tsx";

/** What is asked about a workflow. */
export type OwnWorkflowQuestion = "run" | "delete" | "rename" | "versions";

/** Props of {@link OwnWorkflowDialog}. */
export interface OwnWorkflowDialogProps extends Pick<
  RunWorkflowDialogProps,
  "slug" | "configId" | "connectionId" | "lock" | "onOpenChange" | "latestRun" | "onStarted"
> {
  asking: OwnWorkflowQuestion;
  workflow: PrivateWorkflow;
  /** Returns what takes the focus when the workflow is gone. */
  focusAfterDelete: () => HTMLElement | null;
}

/** The open dialog of a workflow's row. */
export function OwnWorkflowDialog({ onOpenChange, ...props }: OwnWorkflowDialogProps): ReactElement {
  return (
    <BlockBoundary onDismiss={() => onOpenChange(false)}>
      <Dialog {...props} onOpenChange={onOpenChange} />
    </BlockBoundary>
  );
}

function Dialog({ asking, workflow, focusAfterDelete, ...run }: OwnWorkflowDialogProps): ReactElement {
  const dialog = { workflow, lock: run.lock, open: true, onOpenChange: run.onOpenChange };
  switch (asking) {
    case "run":
      return <RunWorkflowDialog {...run} {...dialog} />;
    case "rename":
      return <RenameWorkflowDialog {...dialog} />;
    case "versions":
      return <VersionsDialog {...dialog} />;
    case "delete":
      return <Delete {...dialog} focusAfterDelete={focusAfterDelete} />;
  }
}

type DeleteProps = Pick<OwnWorkflowDialogProps, "workflow" | "focusAfterDelete"> &
  Pick<ConfirmDialogProps, "lock" | "open" | "onOpenChange">;

/** Asks before a workflow is deleted for good. */
function Delete({ workflow: { id, name, published }, focusAfterDelete, ...dialog }: DeleteProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const announce = useAnnounce();
  const renewAfter = useRenewAfter();
  const remove = useDeleteWorkflow();
  const [busy, once] = useOnce();
  const deleteForGood = async (): Promise<void> => {
    await renewAfter(remove.error);
    try {
      await remove.mutateAsync({ workflowId: id });
      dialog.onOpenChange(false);
      announce(t.deleted(name));
      focusAfterDelete()?.focus();
    } catch {
      // remove.error says it
    }
  };
  return (
    <ConfirmDialog
      {...dialog}
      title={t.deleteTitle(name)}
      description={published ? `${t.deleteDescription} ${t.deletePublished}` : t.deleteDescription}
      confirmLabel={t.deleteSubmit}
      pending={busy}
      error={remove.error}
      onConfirm={() => once(deleteForGood)}
      finalFocus={focusAfterDelete}
    />
  );
}
