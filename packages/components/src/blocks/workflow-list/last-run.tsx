"use client";
import { type ConfigWorkflow, type Execution, useExecutions } from "@cobalt-kit/hooks";
import { type ReactElement, useMemo } from "react";
import { RelativeTime } from "../../parts/relative-time/relative-time.tsx";
import { useMessages } from "../../ui-context.ts";
import { ExecutionStatusBadge } from "../execution-list/status-badge.tsx";
import { workflowListMessages } from "./messages.ts";

/** The newest runs of an application, in one request for all of its workflows. */
const newest = 100;

/** What is known of the runs of a workflow: the last one, `null` where it is on and has none, and nothing where older runs were not read. */
export type KnownRun = Execution | null | undefined;

/**
 * Looks up the last run of each workflow of a configuration. Where runs cannot be listed, nothing is known of any.
 *
 * @param configId - Runs of other configurations do not count.
 */
export function useLastRuns(slug: string, configId: string, enabled: boolean): (workflow: ConfigWorkflow) => KnownRun {
  const { data } = useExecutions({ slug, limit: newest }, { enabled });
  return useMemo(() => {
    const runs = new Map<string, Execution>();
    // the newest run is set last, and stays
    for (const run of data?.items.toReversed() ?? []) {
      const workflowId = run.workflow?.id;
      if (workflowId !== undefined && (run.configId ?? configId) === configId) runs.set(workflowId, run);
    }
    const isAll = data?.hasNextPage === false;
    return ({ id, enabled: isOn }) => runs.get(id) ?? (isAll && isOn ? null : undefined);
  }, [data, configId]);
}

/** Props of {@link LastRun}. */
export interface LastRunProps {
  run: Execution | null;
  clockLeadMs?: number | undefined;
}

/** How and when a workflow ran last, and what started it. */
export function LastRun({ run, clockLeadMs }: LastRunProps): ReactElement {
  const t = useMessages(workflowListMessages);
  if (run === null) return <p className="ck-workflow-list-note">{t.neverRan}</p>;
  const startedBy = run.trigger === undefined ? undefined : startedByOf(run.trigger, t);
  return (
    <div className="ck-workflow-list-title">
      <ExecutionStatusBadge status={run.status} />
      {run.createdAt !== undefined && (
        <span className="ck-workflow-list-note">
          <RelativeTime iso={run.createdAt} clockLeadMs={clockLeadMs} text={t.ran} />
        </span>
      )}
      {startedBy !== undefined && <span className="ck-workflow-list-note">{startedBy}</span>}
    </div>
  );
}

/** The API names a schedule and a call in the place of an event. */
function startedByOf(trigger: string, t: ReturnType<typeof useMessages<typeof workflowListMessages>>): string {
  const kind = trigger.toLowerCase();
  if (kind === "schedule") return t.startedBySchedule;
  return kind === "api call" ? t.startedByCall : t.startedByEvent(trigger);
}
