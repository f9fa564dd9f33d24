"use client";
import type { CobaltError, Execution } from "@cobalt-kit/client";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { Pages } from "../cobalt-pages.ts";
import { createPagesHook } from "../create-pages-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { type InfiniteExecutionFilters, infiniteExecutionsQuery } from "./infinite-executions.queries.ts";
import { useExecutionFollower } from "./use-execution-follower.ts";

/**
 * Lists executions, newest first, with `fetchNextPage` for more. Runs that start meanwhile do not shift the pages, and none is listed twice.
 * `GET /api/v2/public/execution`.
 * `error.code`: `invalid-request` for a filter the API refuses.
 *
 * @example
 * const { data, fetchNextPage, hasNextPage } = useInfiniteExecutions({ status: "errored" });
 * const executions = data?.pages.flatMap(({ items }) => items);
 */
export const useInfiniteExecutions: (
  filters?: InfiniteExecutionFilters,
  options?: QueryHookOptions,
) => UseInfiniteQueryResult<Pages<Execution>, CobaltError> = createPagesHook(
  "useInfiniteExecutions",
  infiniteExecutionsQuery,
  useExecutionFollower,
);
