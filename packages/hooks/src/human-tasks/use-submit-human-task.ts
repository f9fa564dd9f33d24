"use client";
import type { CobaltError, SubmitHumanTaskInput } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { submitHumanTaskMutation } from "./human-tasks.queries.ts";

/**
 * Submits a form that a run waits for; the run then continues. A form can be submitted once; `useHumanTask` shows its state afterwards, even if
 * somebody else submitted it first. `POST /api/v2/public/human-tasks/{id}`.
 * `error.code`: `invalid-request` when something is missing, or the form was answered already or has expired, `not-found` when there is none.
 *
 * @example
 * const { mutate: submit } = useSubmitHumanTask();
 * submit({ id: taskId, data: { approved: true } });
 */
export const useSubmitHumanTask: () => UseMutationResult<void, CobaltError, SubmitHumanTaskInput> =
  /* @__PURE__ */ createActHook("useSubmitHumanTask", submitHumanTaskMutation);
