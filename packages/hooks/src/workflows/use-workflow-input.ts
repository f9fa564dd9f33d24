"use client";
import type { CobaltError } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { type WorkflowInput, workflowInputQuery } from "./workflows.queries.ts";

/**
 * Describes the input of a private workflow: a sample, a schema, both or neither.
 * `GET /api/v2/public/workflow/request-structure/{id}`.
 * `error.code`: `not-found` when there is no such workflow.
 *
 * @example
 * const { data: input } = useWorkflowInput(workflow.id);
 */
export const useWorkflowInput: (
  workflowId: string,
  options?: QueryHookOptions,
) => UseQueryResult<WorkflowInput, CobaltError> = createReadHook("useWorkflowInput", workflowInputQuery);
