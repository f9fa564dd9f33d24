"use client";
import { type Execution, isFinished, useExecution, useExecutions } from "@cobalt-kit/hooks";
import { readTime } from "@cobalt-kit/hooks/applications";
import { type ReactElement, useEffect, useId } from "react";
import { Button } from "../../parts/button/button.tsx";
import { Disclosure } from "../../parts/disclosure/disclosure.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Name } from "../../parts/name/name.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRetry } from "../../use-retry.ts";
import { ExecutionDetail } from "../execution-detail/execution-detail.tsx";
import { ExecutionStatusBadge, useExecutionStatusLabel } from "../execution-list/status-badge.tsx";
import { eventTesterMessages } from "./messages.ts";

/** Props of {@link StartedRuns}. */
export interface StartedRunsProps {
  event: string;
  slug: string | undefined;
  /** When it was sent, by the clock of the service. */
  since: number;
  /** The run that the answer named. */
  executionId: string | undefined;
  /** No answer came, so nothing refreshed the list of runs. */
  lost: boolean;
}

/** What an event has started: the run that its answer named, and those that are listed since. Each is followed to its end. */
export function StartedRuns({ event, slug, since, executionId, lost }: StartedRunsProps): ReactElement {
  const t = useMessages(eventTesterMessages);
  const headingId = useId();
  const runs = useExecutions({
    source: "Event",
    limit: 20,
    ...(slug !== undefined && { slug }),
  });
  const { data, refetch, isFetching } = runs;
  const { error, ...retry } = useRetry(runs);
  useEffect(() => {
    if (lost) void refetch();
  }, [lost, refetch]);
  const listed = data?.items.filter((run) => run.trigger === event && isSince(run, since));
  const ids = new Set([...(executionId === undefined ? [] : [executionId]), ...(listed?.map(({ id }) => id) ?? [])]);
  return (
    <section aria-labelledby={headingId} tabIndex={-1} className="ck-event-tester-runs">
      <h4 id={headingId} className="ck-schema-form-name">
        {t.runs}
      </h4>
      {error && <ErrorNotice error={error} title={t.runsFailed} {...retry} />}
      {ids.size === 0 && listed === undefined && !error && (
        <Loading label={t.runsLoading}>
          <Skeleton width="half" />
        </Loading>
      )}
      {[...ids].map((id) => (
        <Run key={id} executionId={id} listed={data?.items.find((run) => run.id === id)} />
      ))}
      {ids.size === 0 && listed !== undefined && (
        <div className="ck-event-tester-actions">
          <p className="ck-schema-form-note">{t.noRuns}</p>
          <Button size="small" pending={isFetching} onClick={() => void refetch()}>
            {t.lookAgain}
          </Button>
        </div>
      )}
    </section>
  );
}

interface RunProps {
  executionId: string;
  /** As the list has it; it may have it later. */
  listed: Execution | undefined;
}

function Run({ executionId, listed }: RunProps): ReactElement {
  const t = useMessages(eventTesterMessages);
  const announce = useAnnounce();
  const label = useExecutionStatusLabel();
  const { data, error } = useExecution(executionId, { enabled: listed === undefined });
  const run = listed ?? data;
  const status = run?.status ?? (error ? "unknown" : undefined);
  const name = run?.workflow?.name ?? run?.name ?? t.unknownWorkflow;
  const outcome = status !== undefined && isFinished(status) ? t.runFinished(name, label(status)) : undefined;
  useEffect(() => {
    if (outcome !== undefined) announce(outcome);
  }, [announce, outcome]);
  return (
    <Disclosure
      summary={
        <>
          <Name text={name} />
          <ExecutionStatusBadge status={status} />
        </>
      }
    >
      {/* A run that is repeated is listed beside it. */}
      <ExecutionDetail executionId={executionId} onRerun={() => {}} />
    </Disclosure>
  );
}

/** Clocks differ a little, and times of the service may be whole seconds. */
const SLACK_MS = 2_000;

function isSince({ createdAt }: Execution, since: number): boolean {
  return createdAt !== undefined && readTime(createdAt) >= since - SLACK_MS;
}
