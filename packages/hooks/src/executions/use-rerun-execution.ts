"use client";
import type { CobaltError } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { type ExecutionInput, rerunExecutionMutation } from "./executions.queries.ts";

/**
 * Runs once more with the same payload. The new run is followed. `POST /api/v2/public/execution/{id}/rerun`.
 *
 * @example
 * const { mutate: rerun } = useRerunExecution();
 * rerun({ executionId: execution.id });
 */
export function useRerunExecution(): UseMutationResult<{ executionId?: string }, CobaltError, ExecutionInput> {
  const { session, queryClient } = useCobalt("useRerunExecution");
  return useMutation(rerunExecutionMutation(session), queryClient);
}
