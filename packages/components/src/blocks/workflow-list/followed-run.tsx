"use client";
import { isFinished, useExecution } from "@cobalt-kit/hooks";
import { type ReactElement, useEffect } from "react";
import { Disclosure } from "../../parts/disclosure/disclosure.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useMessages } from "../../ui-context.ts";
import { ExecutionDetail } from "../execution-detail/execution-detail.tsx";
import { ExecutionStatusBadge, useExecutionStatusLabel } from "../execution-list/status-badge.tsx";
import { workflowDialogMessages } from "./dialog-messages.ts";

/** Props of {@link FollowedRun}. */
export interface FollowedRunProps {
  executionId: string;
  workflowName: string;
  /** @default "Latest run" */
  label?: string | undefined;
  onRerun: (executionId: string | undefined) => void;
}

/** A run that was started here, followed to its end; its steps are shown on request. */
export function FollowedRun({ executionId, workflowName, label: heading, onRerun }: FollowedRunProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const announce = useAnnounce();
  const label = useExecutionStatusLabel();
  const { data, error } = useExecution(executionId);
  const status = data?.status ?? (error ? "unknown" : undefined);
  const outcome = status !== undefined && isFinished(status) ? t.runFinished(workflowName, label(status)) : undefined;
  useEffect(() => {
    if (outcome !== undefined) announce(outcome);
  }, [announce, outcome]);

  return (
    <Disclosure
      className="ck-workflow-list-run"
      summary={
        <>
          <span>{heading ?? t.lastRun}</span>
          <ExecutionStatusBadge status={status} />
        </>
      }
    >
      <ExecutionDetail executionId={executionId} onRerun={onRerun} />
    </Disclosure>
  );
}
