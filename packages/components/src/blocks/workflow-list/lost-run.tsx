"use client";
import { type CobaltError, type Execution, type PrivateWorkflow, useExecutions } from "@cobalt-kit/hooks";
import { type ReactElement, useEffect } from "react";
import { readTime } from "../../format.ts";
import { Button } from "../../parts/button/button.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { FollowedRun } from "./followed-run.tsx";
import { workflowDialogMessages } from "./dialog-messages.ts";

/** Props of {@link LostRun}. */
export interface LostRunProps {
  workflow: PrivateWorkflow;
  /** When it was asked for, by the clock of the service. */
  since: number;
  /** What came in the place of an answer. */
  error: CobaltError | undefined;
  /** Called with the newest run that has started since. */
  onFound: (executionId: string) => void;
}

/** Looks for a run that may have started, though no answer says so. It is not started again. */
export function LostRun({ workflow, since, error, onFound }: LostRunProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const renewAfter = useRenewAfter();
  const runs = useExecutions({ workflowId: workflow.id, limit: 20 });
  const { refetch, isFetching } = runs;
  useEffect(() => {
    void refetch();
  }, [refetch]);
  const found = runs.data?.items.filter((run) => isSince(run, since));
  const newest = found?.[0]?.id;
  useEffect(() => {
    if (newest !== undefined) onFound(newest);
  }, [newest, onFound]);
  return (
    <>
      <Notice role="alert" tone="warning" title={t.lostTitle(workflow.name)}>
        <NoticeText>{t.lostText}</NoticeText>
        {error?.requestId !== undefined && <NoticeText>{t.lostRequest(error.requestId)}</NoticeText>}
      </Notice>
      {runs.error && (
        <ErrorNotice
          error={runs.error}
          title={t.lostFailed}
          onRetry={() => void renewAfter(runs.error).then(() => refetch())}
          retrying={isFetching}
        />
      )}
      {!runs.error && found === undefined && (
        <Loading label={t.lostLooking}>
          <Skeleton width="half" />
        </Loading>
      )}
      {found?.length === 0 && (
        <div className="ck-workflow-list-title">
          <p className="ck-workflow-list-note">{isFetching ? t.lostLooking : t.lostNone}</p>
          <Button size="small" pending={isFetching} onClick={() => void refetch()}>
            {t.lookAgain}
          </Button>
        </div>
      )}
      {found?.map(({ id }) => (
        <FollowedRun
          key={id}
          label={t.lostFound}
          executionId={id}
          workflowName={workflow.name}
          // A run that is repeated is listed above it.
          onRerun={() => void refetch()}
        />
      ))}
    </>
  );
}

/** Clocks differ a little, and times of the service may be whole seconds. */
const SLACK_MS = 2_000;

function isSince({ createdAt }: Execution, since: number): boolean {
  return createdAt !== undefined && readTime(createdAt) >= since - SLACK_MS;
}
