"use client";
import type { CobaltError, Page, PrivateWorkflow, PrivateWorkflowFilters } from "@cobalt-kit/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { previousPage } from "../previous-page.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";
import { privateWorkflowsQuery } from "./workflows.queries.ts";

/**
 * The workflows the account made itself, a page at a time. While the next page loads the last one stays, marked
 * `isPlaceholderData`. `GET /api/v2/public/workflow`.
 *
 * @example
 * const { data: page } = usePrivateWorkflows({ slug: "slack" });
 */
export function usePrivateWorkflows(
  filters: PrivateWorkflowFilters = {},
  options: QueryHookOptions = {},
): UseQueryResult<Page<PrivateWorkflow>, CobaltError> {
  const { session, queryClient } = useCobalt("usePrivateWorkflows");
  return useQuery(
    {
      ...privateWorkflowsQuery(session, filters),
      placeholderData: previousPage(session),
      ...chosenOptions(options),
    },
    queryClient,
  );
}
