"use client";
import type { CobaltError, ExecuteWorkflowInput, ExecutionStart } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { executeWorkflowMutation } from "./workflows.queries.ts";

/**
 * Runs a published private workflow. The run is polled until it has finished; lists and details of executions update by themselves.
 * `POST /api/v2/public/workflow/{id}/execute`.
 * `error.code`: `invalid-request` when it is not published or the payload does not fit, `not-found` when it is gone.
 *
 * @example
 * const { mutate: execute } = useExecuteWorkflow();
 * execute({ workflowId: workflow.id, payload: { total: 12 } });
 */
export const useExecuteWorkflow: () => UseMutationResult<ExecutionStart, CobaltError, ExecuteWorkflowInput> =
  createActHook("useExecuteWorkflow", executeWorkflowMutation);
