"use client";
import type { CobaltError } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { deleteWorkflowMutation } from "./workflows.queries.ts";

/**
 * Deletes a private workflow by its id, with drafts and versions. Cannot be undone. `DELETE /api/v2/public/workflow/{id}`.
 *
 * @example
 * const { mutate: remove } = useDeleteWorkflow();
 * remove(workflow.id);
 */
export function useDeleteWorkflow(): UseMutationResult<void, CobaltError, string> {
  const { session, queryClient } = useCobalt("useDeleteWorkflow");
  return useMutation(deleteWorkflowMutation(session), queryClient);
}
