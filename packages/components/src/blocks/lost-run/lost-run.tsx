"use client";
import { type CobaltError, type Execution, useExecutions } from "@cobalt-kit/hooks";
import { readTime } from "@cobalt-kit/hooks/applications";
import { Fragment, type ReactElement, type ReactNode, useEffect } from "react";
import { useFormat } from "../../format.ts";
import { Button } from "../../parts/button/button.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRetry } from "../../use-retry.ts";
import { lostRunMessages } from "./messages.ts";

/** Props of {@link LostRun}. */
export interface LostRunProps {
  /** The workflow; without an id, runs of all are looked through. */
  workflow: { id?: string | undefined; name: string };
  /** When it was asked for, by the clock of the service. */
  since: number;
  /** The latest run that was known then. */
  except?: string | undefined;
  /** What came in the place of an answer. */
  error: CobaltError | undefined;
  /** Called with the newest run that has started since. */
  onFound?: ((executionId: string) => void) | undefined;
  /** Shows a run that has started since; `label` says when, and `look` looks for more. */
  renderRun: (run: Execution, label: string, look: () => void) => ReactNode;
}

/** Looks for a run that may have started, though no answer says so. It is not started again. */
export function LostRun({ workflow, since, except, error, onFound, renderRun }: LostRunProps): ReactElement {
  const t = useMessages(lostRunMessages);
  const { exactTime } = useFormat();
  const runs = useExecutions({ limit: 20, ...(workflow.id !== undefined && { workflowId: workflow.id }) });
  const { refetch, isFetching } = runs;
  const { error: failure, ...retry } = useRetry(runs);
  useEffect(() => {
    void refetch();
  }, [refetch]);
  const found = runs.data?.items.filter((run) => run.id !== except && isSince(run, since));
  const newest = found?.[0]?.id;
  useEffect(() => {
    if (newest !== undefined) onFound?.(newest);
  }, [newest, onFound]);
  return (
    <>
      <Notice role="alert" tone="warning" title={t.lostTitle(workflow.name)}>
        <NoticeText>{t.lostText}</NoticeText>
        {error?.requestId !== undefined && <NoticeText>{t.lostRequest(error.requestId)}</NoticeText>}
      </Notice>
      {failure && <ErrorNotice error={failure} title={t.lostFailed} {...retry} />}
      {!failure && found === undefined && (
        <Loading label={t.lostLooking}>
          <Skeleton width="half" />
        </Loading>
      )}
      {found?.map((run) => (
        <Fragment key={run.id}>
          {renderRun(run, t.lostFound(exactTime(run.createdAt ?? "")), () => void refetch())}
        </Fragment>
      ))}
      {found !== undefined && (
        <div className="ck-workflow-list-title">
          {found.length === 0 && <p className="ck-workflow-list-note">{isFetching ? t.lostLooking : t.lostNone}</p>}
          <Button size="small" pending={isFetching} onClick={() => void refetch()}>
            {t.lookAgain}
          </Button>
        </div>
      )}
    </>
  );
}

/** Clocks differ a little, and times of the service may be whole seconds. */
const SLACK_MS = 2_000;

function isSince({ createdAt }: Execution, since: number): boolean {
  return createdAt !== undefined && readTime(createdAt) >= since - SLACK_MS;
}
