"use client";
import type { CobaltError, Execution } from "@cobalt-kit/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";
import { executionQuery } from "./executions.queries.ts";
import { useExecutionFollower } from "./use-execution-follower.ts";

/**
 * One execution with its nodes, kept up to date until it is over. `GET /api/v2/public/execution/{id}`.
 *
 * @example
 * const { data: execution } = useExecution(executionId);
 */
export function useExecution(
  executionId: string,
  options: QueryHookOptions = {},
): UseQueryResult<Execution, CobaltError> {
  const { session, queryClient } = useCobalt("useExecution");
  useExecutionFollower(session, queryClient);
  return useQuery({ ...executionQuery(session, executionId), ...chosenOptions(options) }, queryClient);
}
