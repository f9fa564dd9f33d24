"use client";
import type { CobaltError, SubmitHumanTaskInput } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { submitHumanTaskMutation } from "./human-tasks.queries.ts";

/**
 * Answers a form that a run waits for, and the run continues. A form is answered once; `useHumanTask` shows how it stands afterwards, also where
 * somebody else was faster. `POST /api/v2/public/human-tasks/{id}`.
 * `error.code`: `invalid-request` when something is missing, or the form was answered already or has expired, `not-found` when there is none.
 *
 * @example
 * const { mutate: submit } = useSubmitHumanTask();
 * submit({ id: taskId, data: { approved: true } });
 */
export const useSubmitHumanTask: () => UseMutationResult<void, CobaltError, SubmitHumanTaskInput> =
  /* @__PURE__ */ createActHook("useSubmitHumanTask", submitHumanTaskMutation);
