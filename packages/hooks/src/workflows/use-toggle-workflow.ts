"use client";
import type { CobaltError, ConfigWorkflow, ToggleConfigWorkflowInput } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { toggleWorkflowMutation } from "./workflows.queries.ts";

/**
 * Switches a config's workflow on or off: shown at once, taken back when refused.
 * `PATCH /api/v2/public/slug/{slug}/config/{configId}/workflows/{workflowId}`.
 *
 * @example
 * const { mutate: toggle } = useToggleWorkflow();
 * toggle({ slug: "slack", workflowId: workflow.id, enabled: !workflow.enabled });
 */
export function useToggleWorkflow(): UseMutationResult<ConfigWorkflow[], CobaltError, ToggleConfigWorkflowInput> {
  const { session, queryClient } = useCobalt("useToggleWorkflow");
  return useMutation(toggleWorkflowMutation(session), queryClient);
}
