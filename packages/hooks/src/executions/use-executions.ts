"use client";
import type { CobaltError, Execution, ExecutionFilters, Page } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import { keepPreviousPage } from "../keep-previous-page.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { executionsQuery } from "./executions.queries.ts";
import { useExecutionFollower } from "./use-execution-follower.ts";

/**
 * Lists executions, newest first, one page at a time. Unfinished ones are polled, by one poller for the whole account. While the next
 * page loads the previous one stays, marked `isPlaceholderData`. `GET /api/v2/public/execution`.
 * `error.code`: `invalid-request` for a filter the API refuses.
 *
 * @example
 * const { data: page } = useExecutions({ status: "errored", limit: 25 });
 */
export const useExecutions: (
  filters?: ExecutionFilters,
  options?: QueryHookOptions,
) => UseQueryResult<Page<Execution>, CobaltError> = createReadHook(
  "useExecutions",
  executionsQuery,
  (context, query) => {
    useExecutionFollower(context);
    return keepPreviousPage(context, query);
  },
);
