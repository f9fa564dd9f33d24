"use client";
import type { CobaltError, TriggerEventInput } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { triggerEventMutation } from "./events.queries.ts";

/**
 * Triggers an event of your organization: every enabled workflow that listens to it runs. Lists of executions update by themselves. `POST /api/v2/public/event/trigger`.
 * `error.code`: `not-found` when no such event is defined.
 *
 * @example
 * const { mutate: trigger } = useTriggerEvent();
 * trigger({ event: "Invoice Paid", slug: "stripe", payload: { number: "INV-7" } });
 */
export const useTriggerEvent: () => UseMutationResult<{ executionId?: string }, CobaltError, TriggerEventInput> =
  createActHook("useTriggerEvent", triggerEventMutation);
