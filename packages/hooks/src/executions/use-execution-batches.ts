"use client";
import type { CobaltError, ExecutionBatch, ExecutionBatchFilters, Page } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import { keepPreviousPage } from "../keep-previous-page.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { executionBatchesQuery } from "./execution-batches.queries.ts";

/**
 * Lists the batches of a step that runs many times, one page at a time.
 * `GET /api/v2/public/execution/{id}/nodes/{id}/batches`.
 * `error.code`: `not-supported` where the step or the deployment has no batches, `not-found` for an unknown run.
 *
 * @example
 * const { data: page } = useExecutionBatches({ executionId, nodeId: node.id, status: "errored" });
 */
export const useExecutionBatches: (
  filters: ExecutionBatchFilters,
  options?: QueryHookOptions,
) => UseQueryResult<Page<ExecutionBatch>, CobaltError> = createReadHook<ExecutionBatchFilters, Page<ExecutionBatch>>(
  "useExecutionBatches",
  executionBatchesQuery,
  keepPreviousPage,
);
