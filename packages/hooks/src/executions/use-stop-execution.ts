"use client";
import type { CobaltError } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { type ExecutionInput, stopExecutionMutation } from "./executions.queries.ts";

/**
 * Asks a run to stop: it goes through `stopping` to `stopped`. `POST /api/v2/public/execution/{id}/stop`.
 *
 * @example
 * const { mutate: stop } = useStopExecution();
 * stop({ executionId: execution.id });
 */
export function useStopExecution(): UseMutationResult<void, CobaltError, ExecutionInput> {
  const { session, queryClient } = useCobalt("useStopExecution");
  return useMutation(stopExecutionMutation(session), queryClient);
}
