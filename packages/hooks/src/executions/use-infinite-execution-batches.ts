"use client";
import type { CobaltError, ExecutionBatch } from "@cobalt-kit/client";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { Pages } from "../cobalt-pages.ts";
import { createPagesHook } from "../create-pages-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { type InfiniteExecutionBatchFilters, infiniteExecutionBatchesQuery } from "./infinite-executions.queries.ts";

/**
 * Lists the batches of a step that runs many times, with `fetchNextPage` for more. `GET /api/v2/public/execution/{id}/nodes/{id}/batches`.
 * `error.code`: `not-supported` where the step or the deployment has no batches, `not-found` for an unknown run.
 *
 * @example
 * const { data, fetchNextPage } = useInfiniteExecutionBatches({ executionId, nodeId: node.id });
 */
export const useInfiniteExecutionBatches: (
  filters: InfiniteExecutionBatchFilters,
  options?: QueryHookOptions,
) => UseInfiniteQueryResult<Pages<ExecutionBatch>, CobaltError> = createPagesHook(
  "useInfiniteExecutionBatches",
  infiniteExecutionBatchesQuery,
);
