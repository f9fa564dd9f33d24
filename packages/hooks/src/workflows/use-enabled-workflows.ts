"use client";
import type { CobaltError, EnabledWorkflow } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { enabledWorkflowsQuery } from "./workflows.queries.ts";

const useRead = createReadHook("useEnabledWorkflows", enabledWorkflowsQuery);

/**
 * Lists the workflows that are switched on, across all applications. `GET /api/v2/public/workflow/enabled`.
 * `error.code`: any of a call.
 *
 * @example
 * const { data: running = [] } = useEnabledWorkflows();
 */
export const useEnabledWorkflows = (options?: QueryHookOptions): UseQueryResult<EnabledWorkflow[], CobaltError> =>
  useRead(undefined, options);
