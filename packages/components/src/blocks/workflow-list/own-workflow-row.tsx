"use client";
import { type PrivateWorkflow, useCobalt, usePublishWorkflow } from "@cobalt-kit/hooks";
import { type ReactElement, useState } from "react";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useStandingError } from "../../use-standing-error.ts";
import { useMessages } from "../../ui-context.ts";
import { useOnce } from "../../use-once.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { workflowDialogMessages } from "./dialog-messages.ts";
import { FollowedRun } from "./followed-run.tsx";
import { OwnWorkflowDialog, type OwnWorkflowDialogProps, type OwnWorkflowQuestion } from "./own-workflow-dialog.tsx";
import { OwnWorkflowRowView } from "./own-workflow-row.view.tsx";
import type { RowLocks } from "./use-row-locks.ts";

/** Props of {@link OwnWorkflow}. */
export interface OwnWorkflowProps
  extends
    Pick<OwnWorkflowDialogProps, "slug" | "configId" | "connectionId" | "workflow" | "focusAfterDelete">,
    RowLocks {
  onEdit: ((workflow: PrivateWorkflow) => void) | undefined;
  /** Its application is still on its way, and with it what may be done. */
  waiting: boolean;
}

/** A workflow of the account's own in a list, and what is asked about it: publish, run, edit, rename and delete it. */
export function OwnWorkflow({
  slug,
  configId,
  connectionId,
  workflow,
  onEdit,
  waiting,
  focusAfterDelete,
  editLock,
  runLock,
}: OwnWorkflowProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const announce = useAnnounce();
  const { session } = useCobalt("WorkflowList");
  const [busy, once] = useOnce();
  const renewAfter = useRenewAfter();
  const publish = usePublishWorkflow();
  const publishError = useStandingError(publish.error, busy);
  const [asking, setAsking] = useState<OwnWorkflowQuestion>();
  const [executionId, setExecutionId] = useState<string>();
  const { id, name } = workflow;

  const changePublished = async (published: boolean): Promise<void> => {
    await renewAfter(publishError);
    try {
      await publish.mutateAsync({
        workflowId: id,
        published,
        ...(workflow.draftId !== undefined && { draftId: workflow.draftId }),
      });
    } catch {
      return; // publish.error says it
    }
    announce(published ? t.publishedNow(name) : t.unpublishedNow(name));
  };

  return (
    <>
      <OwnWorkflowRowView
        editLockedBy={editLock?.id}
        runLockedBy={runLock?.id}
        workflow={workflow}
        applicationName={slug === undefined ? workflow.application?.name : undefined}
        clockLeadMs={session.getClockLead()}
        publishing={busy}
        error={publishError}
        onPublish={(published) => once(() => changePublished(published))}
        onRun={() => setAsking("run")}
        // Which application it is of decides who may do what.
        waiting={waiting}
        onEdit={onEdit && (() => onEdit(slug === undefined ? workflow : { ...workflow, slug }))}
        onRename={() => setAsking("rename")}
        onShowVersions={() => setAsking("versions")}
        onDelete={() => setAsking("delete")}
      >
        {executionId !== undefined && (
          <FollowedRun
            executionId={executionId}
            workflowName={name}
            onRerun={(next) => setExecutionId(next ?? executionId)}
          />
        )}
      </OwnWorkflowRowView>
      {asking !== undefined && (
        <OwnWorkflowDialog
          asking={asking}
          slug={slug}
          configId={configId}
          connectionId={connectionId}
          workflow={workflow}
          lock={asking === "run" ? runLock : editLock}
          onOpenChange={(open) => setAsking(open ? asking : undefined)}
          latestRun={executionId}
          onStarted={setExecutionId}
          focusAfterDelete={focusAfterDelete}
        />
      )}
    </>
  );
}
