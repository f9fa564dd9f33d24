"use client";
import { type NodeRun, useExecutionBatches } from "@cobalt-kit/hooks";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { Checkbox } from "../../parts/checkbox/checkbox.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Pager } from "../../parts/pager/pager.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { Timeline, TimelineItem } from "../../parts/timeline/timeline.tsx";
import { useMessages } from "../../ui-context.ts";
import { NodeStatusBadge, timelineTone } from "../execution-list/status-badge.tsx";
import { executionDetailMessages } from "./messages.ts";
import { StepData } from "./step-data.tsx";
import { useRetry } from "../../use-retry.ts";

/** Props of {@link Rounds}. */
export interface RoundsProps {
  executionId: string;
  node: NodeRun;
  /** When the run was last answered for: rounds of a step that is under way are asked for as often. */
  updatedAt: number;
}

const roundsOnAPage = 25;

/** What happened in each round of a step that runs many times. */
export function Rounds({ executionId, node, updatedAt }: RoundsProps): ReactElement {
  const t = useMessages(executionDetailMessages);
  const [{ onlyFailed, page }, show] = useState({ onlyFailed: false, page: 1 });
  const rounds = useExecutionBatches({
    executionId,
    nodeId: node.id,
    page,
    limit: roundsOnAPage,
    ...(onlyFailed && { status: "errored" }),
  });
  const { data, refetch } = rounds;
  const { error, ...retry } = useRetry(rounds);

  const asked = useRef(updatedAt);
  useEffect(() => {
    if (asked.current === updatedAt) return;
    asked.current = updatedAt;
    void refetch();
  }, [updatedAt, refetch]);

  if (error?.code === "not-supported") return <p className="ck-execution-detail-meta">{t.roundsUnavailable}</p>;
  const { items = [], totalPages = 1, totalItems = 0 } = data ?? {};
  return (
    <div className="ck-execution-detail-loading">
      <label className="ck-execution-detail-fact">
        <Checkbox checked={onlyFailed} onCheckedChange={(checked) => show({ onlyFailed: checked, page: 1 })} />
        <span className="ck-execution-detail-term">{t.onlyFailedRounds}</span>
      </label>
      {error && <ErrorNotice error={error} title={t.roundsFailed} {...retry} />}
      {data === undefined && !error && (
        <Loading label={t.roundsLoading}>
          <Skeleton width="long" />
        </Loading>
      )}
      {data !== undefined && items.length === 0 && (
        <p className="ck-execution-detail-meta">{onlyFailed ? t.noFailedRounds : t.noRounds}</p>
      )}
      {items.length > 0 && (
        <Timeline>
          {items.map((round) => (
            <TimelineItem
              key={round.index}
              title={t.round(round.index + 1)}
              tone={timelineTone(round.status)}
              meta={<NodeStatusBadge status={round.status} />}
            >
              {round.output !== undefined && (
                <StepData short={t.output} label={t.roundOutput(round.index + 1)} value={round.output} />
              )}
            </TimelineItem>
          ))}
        </Timeline>
      )}
      {totalItems > 0 && <p className="ck-execution-detail-meta">{t.roundsTotal(totalItems)}</p>}
      {(totalPages > 1 || page > 1) && (
        <Pager
          page={page}
          pages={totalPages}
          hasNext={data?.hasNextPage}
          onPageChange={(next) => show({ onlyFailed, page: next })}
        />
      )}
    </div>
  );
}
