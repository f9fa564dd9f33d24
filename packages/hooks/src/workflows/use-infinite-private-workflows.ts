"use client";
import type { CobaltError, PrivateWorkflow } from "@cobalt-kit/client";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { Pages } from "../cobalt-pages.ts";
import { createPagesHook } from "../create-pages-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import {
  type InfinitePrivateWorkflowFilters,
  infinitePrivateWorkflowsQuery,
} from "./infinite-private-workflows.queries.ts";

/**
 * Lists the account's private workflows, with `fetchNextPage` for more. None is listed twice. `GET /api/v2/public/workflow`.
 * `error.code`: any of a call.
 *
 * @example
 * const { data, fetchNextPage, hasNextPage } = useInfinitePrivateWorkflows({ slug: "slack", limit: 25 });
 */
export const useInfinitePrivateWorkflows: (
  filters?: InfinitePrivateWorkflowFilters,
  options?: QueryHookOptions,
) => UseInfiniteQueryResult<Pages<PrivateWorkflow>, CobaltError> = createPagesHook(
  "useInfinitePrivateWorkflows",
  infinitePrivateWorkflowsQuery,
);
