"use client";
import type { CobaltError, PublishWorkflowInput } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { type PublishedWorkflow, publishWorkflowMutation } from "./workflows.queries.ts";

/**
 * Publishes a private workflow, or takes it back. `PUT /api/v2/public/workflow/{id}/publish`.
 *
 * @example
 * const { mutate: publish } = usePublishWorkflow();
 * publish({ workflowId: workflow.id, published: true });
 */
export function usePublishWorkflow(): UseMutationResult<PublishedWorkflow, CobaltError, PublishWorkflowInput> {
  const { session, queryClient } = useCobalt("usePublishWorkflow");
  return useMutation(publishWorkflowMutation(session), queryClient);
}
