"use client";
import type { CobaltError, HumanTask } from "@cobalt-kit/client";
import type { UseQueryResult, UseSuspenseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { createSuspenseHook, type SuspenseHookOptions } from "../suspense/create-suspense-hook.ts";
import { humanTaskQuery } from "./human-tasks.queries.ts";

/**
 * Reads a form that a run waits for: its fields as JSON Schema, the values already filled in, and when it expires.
 * `GET /api/v2/public/human-tasks/{id}`.
 * `error.code`: `not-found` when there is none.
 *
 * @param taskId - Whoever knows it can submit the form. It is part of the query key: do not persist queries whose key contains `"human-tasks"`.
 * @example
 * const { data: task } = useHumanTask(taskId);
 */
export const useHumanTask: (taskId: string, options?: QueryHookOptions) => UseQueryResult<HumanTask, CobaltError> =
  /* @__PURE__ */ createReadHook("useHumanTask", humanTaskQuery);

/**
 * `useHumanTask`, which suspends until the form is there. `GET /api/v2/public/human-tasks/{id}`.
 *
 * @example
 * const { data: task } = useSuspenseHumanTask(taskId);
 */
export const useSuspenseHumanTask: (
  taskId: string,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<HumanTask, CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseHumanTask",
  humanTaskQuery,
);
