"use client";
import type { CobaltError } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import type { CachedWebhook } from "./cached-webhook.ts";
import { type DeleteWebhookInput, deleteWebhookMutation } from "./webhooks.queries.ts";

/**
 * Deletes a webhook. Cannot be undone. `DELETE /api/v2/public/webhook/{id}`.
 * `error.code`: `not-found` when there is none.
 *
 * @example
 * const { mutate: remove } = useDeleteWebhook();
 * remove({ id: webhook.id });
 */
export const useDeleteWebhook: () => UseMutationResult<CachedWebhook[], CobaltError, DeleteWebhookInput> =
  /* @__PURE__ */ createActHook("useDeleteWebhook", deleteWebhookMutation);
