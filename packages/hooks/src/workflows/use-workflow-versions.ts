"use client";
import type { CobaltError, Page, WorkflowVersion } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import { keepPreviousPage } from "../keep-previous-page.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { type WorkflowVersionsInput, workflowVersionsQuery } from "./workflows.queries.ts";

/**
 * Lists the published versions of a private workflow, newest first, one page at a time. `GET /api/v2/public/workflow/versions/{id}`.
 * `error.code`: `not-found` when the workflow is gone.
 *
 * @example
 * const { data: page } = useWorkflowVersions({ workflowId: workflow.id });
 */
export const useWorkflowVersions: (
  input: WorkflowVersionsInput,
  options?: QueryHookOptions,
) => UseQueryResult<Page<WorkflowVersion>, CobaltError> = createReadHook<WorkflowVersionsInput, Page<WorkflowVersion>>(
  "useWorkflowVersions",
  workflowVersionsQuery,
  keepPreviousPage,
);
