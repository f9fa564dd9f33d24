"use client";
import type { CobaltError, PublishedWorkflow, PublishWorkflowInput } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { publishWorkflowMutation } from "./workflows.queries.ts";

/**
 * Publishes a private workflow, or takes it back. `PUT /api/v2/public/workflow/{id}/publish`. The answer may give it another id: lists go
 * on under that one, and so must you.
 * `error.code`: `invalid-request` or `not-found` when there is nothing to publish.
 *
 * @example
 * const { mutate: publish } = usePublishWorkflow();
 * publish({ workflowId: workflow.id, published: true, description: "Sends the total, too" });
 */
export const usePublishWorkflow: () => UseMutationResult<PublishedWorkflow, CobaltError, PublishWorkflowInput> =
  createActHook("usePublishWorkflow", publishWorkflowMutation);
