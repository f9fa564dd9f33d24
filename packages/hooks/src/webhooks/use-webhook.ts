"use client";
import type { CobaltError } from "@cobalt-kit/client";
import type { UseQueryResult, UseSuspenseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { createSuspenseHook, type SuspenseHookOptions } from "../suspense/create-suspense-hook.ts";
import type { CachedWebhook } from "./cached-webhook.ts";
import { webhookQuery } from "./webhooks.queries.ts";

/**
 * Reads one webhook. `GET /api/v2/public/webhook/{id}`.
 * `error.code`: `not-found` when there is none.
 *
 * @example
 * const { data: webhook } = useWebhook(webhookId);
 */
export const useWebhook: (webhookId: string, options?: QueryHookOptions) => UseQueryResult<CachedWebhook, CobaltError> =
  /* @__PURE__ */ createReadHook("useWebhook", webhookQuery);

/**
 * `useWebhook`, suspending until it is there. `GET /api/v2/public/webhook/{id}`.
 *
 * @example
 * const { data: webhook } = useSuspenseWebhook(webhookId);
 */
export const useSuspenseWebhook: (
  webhookId: string,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<CachedWebhook, CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseWebhook",
  webhookQuery,
);
