"use client";
import type { CobaltError } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { type DeleteWorkflowInput, deleteWorkflowMutation } from "./workflows.queries.ts";

/**
 * Deletes a private workflow, with drafts and versions. Cannot be undone. `DELETE /api/v2/public/workflow/{id}`.
 * `error.code`: `not-found` when it is gone, `invalid-request` for the id of a version.
 *
 * @example
 * const { mutate: remove } = useDeleteWorkflow();
 * remove({ workflowId: workflow.id });
 */
export const useDeleteWorkflow: () => UseMutationResult<void, CobaltError, DeleteWorkflowInput> = createActHook(
  "useDeleteWorkflow",
  deleteWorkflowMutation,
);
