"use client";
import type { CobaltError, PublishedWorkflow, PublishWorkflowInput } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { publishWorkflowMutation } from "./workflows.queries.ts";

/**
 * Publishes or unpublishes a private workflow. `PUT /api/v2/public/workflow/{id}/publish`. The response may contain a new id: lists use that
 * one from then on, and so must you.
 * `error.code`: `invalid-request` or `not-found` when there is nothing to publish.
 *
 * @example
 * const { mutate: publish } = usePublishWorkflow();
 * publish({ workflowId: workflow.id, published: true, description: "Sends the total, too" });
 */
export const usePublishWorkflow: () => UseMutationResult<PublishedWorkflow, CobaltError, PublishWorkflowInput> =
  createActHook("usePublishWorkflow", publishWorkflowMutation);
