import type { JsonValue } from "../json.ts";
import { getPage, type Page, type PageFilters } from "../page.ts";
import { path } from "../path.ts";
import { defined, json, number, object, type Reader, text } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { type NodeStatus, readNodeStatus } from "./execution-status.ts";

export interface ExecutionBatchFilters extends PageFilters {
  executionId: string;
  /** A step whose `isBatch` is true. */
  nodeId: string;
  /** @default 10 */
  limit?: number | undefined;
  /** `unknown` leaves none out: the API cannot look for batches of which it told no status. */
  status?: NodeStatus | undefined;
}

/** One batch of a step that runs many times. */
export interface ExecutionBatch {
  /** Its position. Wire: `batch_index`. */
  index: number;
  status: NodeStatus;
  /** The output, or the error of a batch that failed. */
  output?: JsonValue;
}

/**
 * Lists the batches of a step that runs many times. `GET /api/v2/public/execution/{id}/nodes/{id}/batches`.
 *
 * @example
 * const { items } = await listExecutionBatches(session, { executionId, nodeId: node.id, status: "errored" });
 * @throws CobaltError `not-supported` where the step or the deployment has no batches, `not-found` for an unknown run.
 */
export async function listExecutionBatches(
  session: CobaltSession,
  { executionId, nodeId, ...filters }: ExecutionBatchFilters,
  call?: CallOptions,
): Promise<Page<ExecutionBatch>> {
  const url = path`/api/v2/public/execution/${executionId}/nodes/${nodeId}/batches`;
  const status = filters.status === "unknown" ? undefined : filters.status;
  return getPage(
    session,
    url,
    "batches",
    { ...filters, status },
    readExecutionBatch,
    ({ index }) => String(index),
    call,
  );
}

const readExecutionBatch: Reader<ExecutionBatch> = object((wire) => {
  const index = number(wire.batch_index) ?? number(wire.index);
  if (index === undefined) return undefined;
  return defined({ index, status: readNodeStatus(text(wire.status)), output: json(wire.output) });
});
