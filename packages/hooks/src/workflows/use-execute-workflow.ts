"use client";
import type { CobaltError, ExecuteWorkflowInput, ExecutionStart } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { executeWorkflowMutation } from "./workflows.queries.ts";

/**
 * Runs a published private workflow. The run is followed to its end: lists and details of executions keep up by themselves.
 * `POST /api/v2/public/workflow/{id}/execute`.
 *
 * @example
 * const { mutate: execute } = useExecuteWorkflow();
 * execute({ workflowId: workflow.id, payload: { total: 12 } });
 */
export function useExecuteWorkflow(): UseMutationResult<ExecutionStart, CobaltError, ExecuteWorkflowInput> {
  const { session, queryClient } = useCobalt("useExecuteWorkflow");
  return useMutation(executeWorkflowMutation(session), queryClient);
}
