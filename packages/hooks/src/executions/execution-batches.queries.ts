import {
  type CobaltSession,
  type ExecutionBatch,
  type ExecutionBatchFilters,
  listExecutionBatches,
  type Page,
} from "@cobalt-kit/client";
import { cobaltQuery } from "../cobalt-query.ts";
import type { CobaltQueryOptions } from "../factory-options.ts";
import { cobaltKeys } from "../keys.ts";

/**
 * Query options for a page of the batches of a step that runs many times. `GET /api/v2/public/execution/{id}/nodes/{id}/batches`.
 * Fails with `not-supported` where the step or the deployment has no batches.
 *
 * @example
 * const page = await queryClient.fetchQuery(executionBatchesQuery(session, { executionId, nodeId: node.id }));
 */
export function executionBatchesQuery(
  session: CobaltSession,
  input: ExecutionBatchFilters,
): CobaltQueryOptions<Page<ExecutionBatch>> {
  const { executionId, nodeId, ...filters } = input;
  return cobaltQuery(cobaltKeys.executionBatches(session, executionId, nodeId, filters), 15_000, (call) =>
    listExecutionBatches(session, input, call),
  );
}
