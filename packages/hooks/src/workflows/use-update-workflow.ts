"use client";
import type { CobaltError, UpdateWorkflowInput, WorkflowDetail } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { updateWorkflowMutation } from "./workflows.queries.ts";

/**
 * Changes name, description, alias or limits of a private workflow. `PUT /api/v2/public/workflow/{id}`.
 * `error.code`: `not-found` when it is gone, `invalid-request` for input the API refuses.
 *
 * @example
 * const { mutate: update } = useUpdateWorkflow();
 * update({ workflowId: workflow.id, name: "Copy won deals" });
 */
export const useUpdateWorkflow: () => UseMutationResult<WorkflowDetail, CobaltError, UpdateWorkflowInput> =
  createActHook("useUpdateWorkflow", updateWorkflowMutation);
