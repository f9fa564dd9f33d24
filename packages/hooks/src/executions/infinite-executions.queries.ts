import {
  type CobaltSession,
  type Execution,
  type ExecutionBatch,
  type ExecutionBatchFilters,
  type ExecutionFilters,
  listExecutionBatches,
  listExecutions,
} from "@cobalt-kit/client";
import { cobaltPages, type CobaltPagesOptions } from "../cobalt-pages.ts";
import { executionBatchesQuery } from "./execution-batches.queries.ts";
import { executionsQuery } from "./executions.queries.ts";

/** What `useInfiniteExecutions` narrows the list by; `limit` is the size of a page. */
export type InfiniteExecutionFilters = Omit<ExecutionFilters, "page">;
/** Names the step; `limit` is the size of a page. */
export type InfiniteExecutionBatchFilters = Omit<ExecutionBatchFilters, "page">;

/**
 * Infinite query options for executions, newest first unless you ask otherwise. Later pages leave out runs newer than the first page (`end_date`),
 * so that new runs do not shift them. `GET /api/v2/public/execution`.
 * Fails with `invalid-request` for a filter the API refuses.
 *
 * @example
 * await queryClient.prefetchInfiniteQuery(infiniteExecutionsQuery(session, { limit: 25 }));
 */
export function infiniteExecutionsQuery(
  session: CobaltSession,
  filters: InfiniteExecutionFilters = {},
): CobaltPagesOptions<Execution> {
  return cobaltPages(
    executionsQuery(session, filters).queryKey,
    15_000,
    (param, call) => listExecutions(session, { ...filters, ...param }, call),
    filters.oldestFirst === true ? undefined : ({ createdAt }) => createdAt,
  );
}

/**
 * Infinite query options for the batches of a step that runs many times.
 * `GET /api/v2/public/execution/{id}/nodes/{id}/batches`.
 * Fails with `not-supported` where the step or the deployment has no batches, and with `not-found` for an unknown run.
 *
 * @example
 * await queryClient.prefetchInfiniteQuery(infiniteExecutionBatchesQuery(session, { executionId, nodeId: node.id }));
 */
export function infiniteExecutionBatchesQuery(
  session: CobaltSession,
  filters: InfiniteExecutionBatchFilters,
): CobaltPagesOptions<ExecutionBatch> {
  return cobaltPages(executionBatchesQuery(session, filters).queryKey, 15_000, ({ page }, call) =>
    listExecutionBatches(session, { ...filters, page }, call),
  );
}
