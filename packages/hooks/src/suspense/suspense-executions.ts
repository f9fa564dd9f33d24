"use client";
import type {
  CobaltError,
  Execution,
  ExecutionBatch,
  ExecutionBatchFilters,
  ExecutionFilters,
  Page,
} from "@cobalt-kit/client";
import type { UseSuspenseInfiniteQueryResult, UseSuspenseQueryResult } from "@tanstack/react-query";
import type { Pages } from "../cobalt-pages.ts";
import { executionBatchesQuery } from "../executions/execution-batches.queries.ts";
import { executionQuery, executionsQuery } from "../executions/executions.queries.ts";
import {
  infiniteExecutionBatchesQuery,
  type InfiniteExecutionBatchFilters,
  type InfiniteExecutionFilters,
  infiniteExecutionsQuery,
} from "../executions/infinite-executions.queries.ts";
import { useExecutionFollower } from "../executions/use-execution-follower.ts";
import { createSuspenseHook, createSuspensePagesHook, type SuspenseHookOptions } from "./create-suspense-hook.ts";

/**
 * `useExecution`, which suspends until the answer is there. `GET /api/v2/public/execution/{id}`.
 *
 * @example
 * const { data: execution } = useSuspenseExecution(executionId);
 */
export const useSuspenseExecution: (
  executionId: string,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<Execution, CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseExecution",
  executionQuery,
  useExecutionFollower,
);

/**
 * `useExecutions`, which suspends until the answer is there. `GET /api/v2/public/execution`.
 *
 * @example
 * const { data: page } = useSuspenseExecutions({ status: "errored" });
 */
export const useSuspenseExecutions: (
  filters?: ExecutionFilters,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<Page<Execution>, CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseExecutions",
  executionsQuery,
  useExecutionFollower,
);

/**
 * `useInfiniteExecutions`, which suspends until the first page is there. `GET /api/v2/public/execution`.
 *
 * @example
 * const { data, fetchNextPage } = useSuspenseInfiniteExecutions({ limit: 25 });
 */
export const useSuspenseInfiniteExecutions: (
  filters?: InfiniteExecutionFilters,
  options?: SuspenseHookOptions,
) => UseSuspenseInfiniteQueryResult<Pages<Execution>, CobaltError> = /* @__PURE__ */ createSuspensePagesHook(
  "useSuspenseInfiniteExecutions",
  infiniteExecutionsQuery,
  useExecutionFollower,
);

/**
 * `useExecutionBatches`, which suspends until the answer is there. `GET /api/v2/public/execution/{id}/nodes/{id}/batches`.
 *
 * @example
 * const { data: page } = useSuspenseExecutionBatches({ executionId, nodeId: node.id });
 */
export const useSuspenseExecutionBatches: (
  filters: ExecutionBatchFilters,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<Page<ExecutionBatch>, CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseExecutionBatches",
  executionBatchesQuery,
);

/**
 * `useInfiniteExecutionBatches`, which suspends until the first page is there. `GET /api/v2/public/execution/{id}/nodes/{id}/batches`.
 *
 * @example
 * const { data, fetchNextPage } = useSuspenseInfiniteExecutionBatches({ executionId, nodeId: node.id });
 */
export const useSuspenseInfiniteExecutionBatches: (
  filters: InfiniteExecutionBatchFilters,
  options?: SuspenseHookOptions,
) => UseSuspenseInfiniteQueryResult<Pages<ExecutionBatch>, CobaltError> = /* @__PURE__ */ createSuspensePagesHook(
  "useSuspenseInfiniteExecutionBatches",
  infiniteExecutionBatchesQuery,
);
