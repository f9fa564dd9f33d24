"use client";
import type { CobaltError } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { type ExecutionInput, rerunExecutionMutation } from "./executions.queries.ts";

/**
 * Runs an execution again with the same payload. The new run is polled until it has finished. `POST /api/v2/public/execution/{id}/rerun`.
 * `error.code`: `not-found` for an unknown run, `invalid-request` for one that neither failed nor was stopped.
 *
 * @example
 * const { mutate: rerun } = useRerunExecution();
 * rerun({ executionId: execution.id });
 */
export const useRerunExecution: () => UseMutationResult<{ executionId?: string }, CobaltError, ExecutionInput> =
  createActHook("useRerunExecution", rerunExecutionMutation);
