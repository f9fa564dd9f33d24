"use client";
import type { CobaltError, Page, PrivateWorkflow, PrivateWorkflowFilters } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import { keepPreviousPage } from "../keep-previous-page.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { privateWorkflowsQuery } from "./workflows.queries.ts";

/**
 * Lists the account's private workflows, one page at a time. While the next page loads the previous one stays, marked `isPlaceholderData`. `GET /api/v2/public/workflow`.
 * `error.code`: any of a call.
 *
 * @example
 * const { data: page } = usePrivateWorkflows({ slug: "slack" });
 */
export const usePrivateWorkflows: (
  filters?: PrivateWorkflowFilters,
  options?: QueryHookOptions,
) => UseQueryResult<Page<PrivateWorkflow>, CobaltError> = createReadHook<
  PrivateWorkflowFilters | undefined,
  Page<PrivateWorkflow>
>("usePrivateWorkflows", privateWorkflowsQuery, keepPreviousPage);
