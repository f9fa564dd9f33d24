import type { JsonValue } from "../fixtures/fixtures.ts";
import { errorOf, type Run } from "./run.ts";
import { type NodeMoment, plannedNodeEnd } from "./timeline.ts";

const usualBatches = 12;

/** A part of the items a step works through. */
export interface Batch {
  /** From 0. */
  index: number;
  status: NodeMoment["status"];
  startedAt: number;
  endedAt: number | undefined;
  /** What went wrong in it. */
  error: JsonValue | undefined;
}

/** The batches of a step that have begun: one after the other, each as long as the others. The one that fails is the last. */
export function batchesAt(run: Run, moment: NodeMoment, now: number): Batch[] {
  const { outcome } = run;
  const count = run.batches ?? moment.node.batches ?? usualBatches;
  const until = Math.min(now, moment.endedAt ?? Infinity);
  const each = (plannedNodeEnd(run, moment) - moment.startedAt) / Math.max(1, count);
  const batches: Batch[] = [];
  for (let index = 0; index < count; index += 1) {
    const startedAt = Math.round(moment.startedAt + index * each);
    const endsAt = Math.round(startedAt + each);
    if (startedAt > until || (startedAt === until && each > 0 && moment.endedAt !== undefined)) break;
    const isLast = index === count - 1;
    const ended = endsAt <= until;
    const status = isLast || !ended ? moment.status : "Success";
    const failed = isLast && "error" in outcome && moment.index === outcome.nodeIndex;
    batches.push({
      index,
      status,
      startedAt,
      endedAt: status === "Waiting" ? undefined : Math.min(endsAt, until),
      error: failed ? errorOf(run) : undefined,
    });
  }
  return batches;
}
