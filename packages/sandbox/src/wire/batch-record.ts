import type { Batch } from "../engine/batches.ts";
import { iso } from "../json.ts";

/** One batch of a step. */
export function batchRecord({ index, status, startedAt, endedAt, error }: Batch): Record<string, unknown> {
  return {
    batch_index: index,
    status,
    output: status === "Success" ? { ok: true, batch: index } : (error ?? null),
    started_at: iso(startedAt),
    completed_at: endedAt === undefined ? undefined : iso(endedAt),
  };
}
