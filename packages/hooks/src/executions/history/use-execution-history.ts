"use client";
import type { CobaltError } from "@cobalt-kit/client";
import { readTime } from "@cobalt-kit/client/applications";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useCobalt } from "../../cobalt-context.ts";
import { chosenOptions, type QueryHookOptions } from "../../query-hook-options.ts";
import { useExecutionFollower } from "../use-execution-follower.ts";
import { bucketsShown, endOfBucket, type HistoryUnit, startOfBucket, startOfBuckets } from "./buckets.ts";
import { type ExecutionHistoryFilters, executionHistoryQuery } from "./execution-history.queries.ts";
import { type HistorySummary, summarizeExecutions } from "./summarize-executions.ts";

/** Result of {@link useExecutionHistory}. */
export interface ExecutionHistory extends HistorySummary {
  /** How many runs are counted: the newest 500 at most. */
  counted: number;
  /** How many runs there are in that time. */
  totalItems: number;
}

export interface ExecutionHistoryInput extends ExecutionHistoryFilters {
  /** @default "day" */
  unit?: HistoryUnit | undefined;
  /** How many hours, days or weeks at most; `startDate` may make them fewer. @default 24 hours, 14 days, 13 weeks */
  count?: number | undefined;
}

/**
 * Counts runs per hour, day or week by result, with success rate, median and 95th percentile of their duration, and how many failed in a
 * row. Hours, days and weeks are the reader's, by the service's clock; weeks begin on Monday. Counts the newest 500 runs, by five requests
 * at most, and keeps up with those that are running. `GET /api/v2/public/execution`.
 * `error.code`: `invalid-request` for a filter the API refuses.
 *
 * @param input - The filters of a list, with `unit` and `count`. `endDate` ends the last bar, where it is not now.
 * @returns Bars from the oldest to the newest; while `isComplete` is false of one, some of its runs are not counted.
 * @example
 * const { data: history } = useExecutionHistory({ slug: "slack", unit: "day" });
 */
export function useExecutionHistory(
  { unit = "day", count = bucketsShown[unit], ...filters }: ExecutionHistoryInput = {},
  options: QueryHookOptions = {},
): UseQueryResult<ExecutionHistory, CobaltError> {
  const context = useCobalt("useExecutionHistory");
  const { session, queryClient } = context;
  useExecutionFollower(context);
  const now = useStartOfNow(unit, () => Date.now() + session.getClockLead());
  const to = timeOr(filters.endDate, now, true);
  const earliest = startOfBuckets(to, unit, count);
  const from = Math.max(timeOr(filters.startDate, earliest), earliest);
  return useQuery(
    {
      ...executionHistoryQuery(session, { ...filters, startDate: new Date(from).toISOString() }),
      ...chosenOptions(options),
      select: ({ items, totalItems, hasNextPage }): ExecutionHistory => ({
        ...summarizeExecutions(items, { unit, from, to, hasMore: hasNextPage }),
        counted: items.length,
        totalItems,
      }),
    },
    queryClient,
  );
}

/** The first moment of the hour, day or week that it is, also after that has ended. */
function useStartOfNow(unit: HistoryUnit, clock: () => number): number {
  const [, redraw] = useState(0);
  const start = startOfBucket(clock(), unit);
  useEffect(() => {
    // A timer of more than an hour could not be relied on where the machine sleeps.
    const left = endOfBucket(start, unit) - clock();
    const timer = setTimeout(() => redraw((times) => times + 1), Math.max(1_000, Math.min(left, 3_600_000)));
    return () => clearTimeout(timer);
  });
  return start;
}

/** A date without a time is its whole day. */
function timeOr(text: string | undefined, otherwise: number, end = false): number {
  const time = readTime(text);
  if (Number.isNaN(time)) return otherwise;
  return end && /^\d{4}-\d\d-\d\d$/.test(text ?? "") ? time + 86_399_999 : time;
}
