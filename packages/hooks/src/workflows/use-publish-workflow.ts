"use client";
import type { CobaltError, PublishWorkflowInput } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { type PublishedWorkflow, publishWorkflowMutation } from "./workflows.queries.ts";

/**
 * Publishes a private workflow, or takes it back. `PUT /api/v2/public/workflow/{id}/publish`.
 * `error.code`: `invalid-request` or `not-found` when there is nothing to publish.
 *
 * @example
 * const { mutate: publish } = usePublishWorkflow();
 * publish({ workflowId: workflow.id, published: true });
 */
export const usePublishWorkflow: () => UseMutationResult<PublishedWorkflow, CobaltError, PublishWorkflowInput> =
  createActHook("usePublishWorkflow", publishWorkflowMutation);
