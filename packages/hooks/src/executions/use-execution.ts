"use client";
import type { CobaltError, Execution } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { executionQuery } from "./executions.queries.ts";
import { useExecutionFollower } from "./use-execution-follower.ts";

/**
 * Reads one execution with its nodes and polls until it has finished. `GET /api/v2/public/execution/{id}`.
 * `error.code`: `not-found`, and `timeout` on deployments that never answer for an unknown run.
 *
 * @example
 * const { data: execution } = useExecution(executionId);
 */
export const useExecution: (executionId: string, options?: QueryHookOptions) => UseQueryResult<Execution, CobaltError> =
  createReadHook("useExecution", executionQuery, useExecutionFollower);
