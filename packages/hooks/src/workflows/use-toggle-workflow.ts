"use client";
import type { CobaltError, ConfigWorkflow, ToggleConfigWorkflowInput } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { toggleWorkflowMutation } from "./workflows.queries.ts";

/**
 * Switches a config's workflow on or off. The change shows at once and is rolled back if the API refuses it.
 * `PATCH /api/v2/public/slug/{slug}/config/{configId}/workflows/{workflowId}`.
 * `error.code`: `invalid-request` while the application is not connected, `not-found` when the configuration or the workflow is gone.
 *
 * @example
 * const { mutate: toggle } = useToggleWorkflow();
 * toggle({ slug: "slack", workflowId: workflow.id, enabled: !workflow.enabled });
 */
export const useToggleWorkflow: () => UseMutationResult<ConfigWorkflow[], CobaltError, ToggleConfigWorkflowInput> =
  createActHook("useToggleWorkflow", toggleWorkflowMutation);
