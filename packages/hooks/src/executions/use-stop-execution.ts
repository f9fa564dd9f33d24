"use client";
import type { CobaltError } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { type ExecutionInput, stopExecutionMutation } from "./executions.queries.ts";

/**
 * Stops a run: its status goes through `stopping` to `stopped`. `POST /api/v2/public/execution/{id}/stop`.
 * `error.code`: `not-found` for an unknown run; one that is over already is no error.
 *
 * @example
 * const { mutate: stop } = useStopExecution();
 * stop({ executionId: execution.id });
 */
export const useStopExecution: () => UseMutationResult<void, CobaltError, ExecutionInput> = createActHook(
  "useStopExecution",
  stopExecutionMutation,
);
