"use client";
import type { CobaltError } from "@cobalt-kit/client";
import type { WebhookInput } from "@cobalt-kit/client/webhooks";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import type { CachedWebhook } from "./cached-webhook.ts";
import { createWebhookMutation } from "./webhooks.queries.ts";

/**
 * Creates a webhook: events are sent to its URL. `POST /api/v2/public/webhook`.
 * `error.code`: `invalid-request` for a URL that is not http or https, and for an unknown event.
 *
 * @example
 * const { mutate: create } = useCreateWebhook();
 * create({ url: "https://example.test/cobalt", events: ["Connection Expired"] });
 */
export const useCreateWebhook: () => UseMutationResult<CachedWebhook, CobaltError, WebhookInput> =
  /* @__PURE__ */ createActHook("useCreateWebhook", createWebhookMutation);
