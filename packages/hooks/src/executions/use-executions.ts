"use client";
import type { CobaltError, Execution, ExecutionFilters, Page } from "@cobalt-kit/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { previousPage } from "../previous-page.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";
import { executionsQuery } from "./executions.queries.ts";
import { useExecutionFollower } from "./use-execution-follower.ts";

/**
 * What ran, newest first, a page at a time. Runs that are not over are followed by one poller for the whole account;
 * while the next page loads the last one stays, marked `isPlaceholderData`. `GET /api/v2/public/execution`.
 *
 * @example
 * const { data: page } = useExecutions({ status: "errored", limit: 25 });
 */
export function useExecutions(
  filters: ExecutionFilters = {},
  options: QueryHookOptions = {},
): UseQueryResult<Page<Execution>, CobaltError> {
  const { session, queryClient } = useCobalt("useExecutions");
  useExecutionFollower(session, queryClient);
  return useQuery(
    { ...executionsQuery(session, filters), placeholderData: previousPage(session), ...chosenOptions(options) },
    queryClient,
  );
}
