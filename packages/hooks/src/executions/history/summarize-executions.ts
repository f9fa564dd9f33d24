import { type Execution, isFinished } from "@cobalt-kit/client";
import { readTime } from "@cobalt-kit/client/applications";
import { FAILED_STATUSES } from "../failed-statuses.ts";
import { endOfBucket, type HistoryUnit, startOfBucket } from "./buckets.ts";

/**
 * How a run counts: `partially-successful` as succeeded, `timed-out` as failed; what was stopped, ended early or skipped, and every status
 * this version does not know, as neutral; `unknown`, of which the API told none, as unfinished.
 */
export type ExecutionResult = "succeeded" | "failed" | "neutral" | "unfinished";

/** Runs that started within one hour, day or week. */
export interface HistoryBucket {
  /** First moment, in milliseconds since the epoch. */
  start: number;
  /** First moment after it; a day is an hour shorter or longer when the clocks change. */
  end: number;
  /** Runs by their result. */
  counts: Record<ExecutionResult, number>;
  /** All runs of that time. */
  total: number;
  /** False when not all runs of that time were read, because there are more than 500. */
  isComplete: boolean;
}

/** Figures about runs. Each is undefined where no run says anything about it. */
export interface HistoryFigures {
  /** From 0 to 1: of the runs that succeeded or failed, those that succeeded. */
  successRate?: number;
  /** Half of the finished runs took no longer, in milliseconds. */
  medianMs?: number;
  /** 95 of 100 finished runs took no longer, in milliseconds. */
  p95Ms?: number;
  /** How many of the newest runs failed one after the other; those that neither succeeded nor failed do not count. */
  failuresInARow: number;
}

export interface HistorySummary extends HistoryFigures {
  /** From the oldest to the newest. */
  buckets: HistoryBucket[];
}

const SUCCEEDED = new Set<string>(["completed", "partially-successful"]);
const UNFINISHED = new Set<string>(["queued", "running", "stopping", "unknown"]);

/** Returns how a status counts in a history. */
export function resultOf(status: string): ExecutionResult {
  if (SUCCEEDED.has(status)) return "succeeded";
  if (FAILED_STATUSES.has(status)) return "failed";
  return UNFINISHED.has(status) ? "unfinished" : "neutral";
}

export interface SummarizeOptions {
  unit: HistoryUnit;
  /** First and last moment of what is told, in milliseconds since the epoch. */
  from: number;
  to: number;
  /** Whether there are older runs than these in that time. */
  hasMore: boolean;
}

/** Counts runs, newest first, by when they started. Boundaries are those of the clock and the zone of whoever runs it. */
export function summarizeExecutions(
  executions: readonly Execution[],
  { unit, from, to, hasMore }: SummarizeOptions,
): HistorySummary {
  const buckets: HistoryBucket[] = [];
  for (let start = startOfBucket(from, unit); start <= to; start = endOfBucket(start, unit)) {
    const counts = { succeeded: 0, failed: 0, neutral: 0, unfinished: 0 };
    // Runs from before the first moment are not read.
    buckets.push({ start, end: endOfBucket(start, unit), counts, total: 0, isComplete: start >= from });
  }
  // By a clock that is a little ahead, a run has started after the last bar, where it has only just started.
  const latest = (buckets.at(-1)?.end ?? 0) - 1;
  const within = executions.filter((execution) => {
    const bucket = bucketAt(buckets, Math.min(readTime(execution.createdAt), latest));
    if (bucket === undefined) return false;
    bucket.counts[resultOf(execution.status)] += 1;
    bucket.total += 1;
    return true;
  });
  if (hasMore) {
    const oldest = Math.min(...within.map(({ createdAt }) => readTime(createdAt)));
    for (const bucket of buckets) bucket.isComplete &&= bucket.start > oldest;
  }
  return { buckets, ...figuresOf(within) };
}

function figuresOf(newestFirst: readonly Execution[]): HistoryFigures {
  const decided = newestFirst
    .map(({ status }) => resultOf(status))
    .filter((each) => each === "succeeded" || each === "failed");
  const good = decided.filter((each) => each === "succeeded").length;
  const firstGood = decided.indexOf("succeeded");
  const durations = newestFirst
    .filter(({ status }) => isFinished(status))
    .map(durationOf)
    .filter((ms) => Number.isFinite(ms) && ms >= 0)
    .toSorted((a, b) => a - b);
  // The smallest value that so large a share does not exceed.
  const quantile = (share: number): number | undefined => durations[Math.ceil(durations.length * share) - 1];
  const [medianMs, p95Ms] = [quantile(0.5), quantile(0.95)];
  return {
    ...(decided.length > 0 && { successRate: good / decided.length }),
    ...(medianMs !== undefined && { medianMs }),
    ...(p95Ms !== undefined && { p95Ms }),
    failuresInARow: firstGood < 0 ? decided.length : firstGood,
  };
}

function durationOf({ durationMs, createdAt, completedAt }: Execution): number {
  return durationMs ?? readTime(completedAt) - readTime(createdAt);
}

function bucketAt(buckets: readonly HistoryBucket[], time: number): HistoryBucket | undefined {
  return buckets.findLast(({ start, end }) => start <= time && time < end);
}
