"use client";
import type { CobaltError } from "@cobalt-kit/client";
import type { UpdateWebhookInput } from "@cobalt-kit/client/webhooks";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import type { CachedWebhook } from "./cached-webhook.ts";
import { updateWebhookMutation } from "./webhooks.queries.ts";

/**
 * Updates a webhook; properties that you leave out stay as they are. `PUT /api/v2/public/webhook/{id}`.
 * `error.code`: `not-found` when there is none, `invalid-request` for input the API refuses.
 *
 * @example
 * const { mutate: update } = useUpdateWebhook();
 * update({ id: webhook.id, enabled: false });
 */
export const useUpdateWebhook: () => UseMutationResult<CachedWebhook, CobaltError, UpdateWebhookInput> =
  /* @__PURE__ */ createActHook("useUpdateWebhook", updateWebhookMutation);
