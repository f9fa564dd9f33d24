"use client";
import type { CobaltError } from "@cobalt-kit/client";
import type { UseQueryResult, UseSuspenseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { createSuspenseHook, type SuspenseHookOptions } from "../suspense/create-suspense-hook.ts";
import type { CachedWebhook } from "./cached-webhook.ts";
import { webhooksQuery } from "./webhooks.queries.ts";

const useRead = /* @__PURE__ */ createReadHook("useWebhooks", webhooksQuery);
const useSuspenseRead = /* @__PURE__ */ createSuspenseHook("useSuspenseWebhooks", webhooksQuery);

/**
 * Lists the organization's webhooks, for deployments whose session tokens may see them; `forbidden` elsewhere.
 * `GET /api/v2/public/webhook`.
 * `error.code`: `forbidden` or `session-expired` where a session token may not.
 *
 * @example
 * const { data: webhooks = [] } = useWebhooks();
 */
export const useWebhooks = (options?: QueryHookOptions): UseQueryResult<CachedWebhook[], CobaltError> =>
  useRead(undefined, options);

/**
 * `useWebhooks`, which suspends until the list is there. `GET /api/v2/public/webhook`.
 *
 * @example
 * const { data: webhooks } = useSuspenseWebhooks();
 */
export const useSuspenseWebhooks = (
  options?: SuspenseHookOptions,
): UseSuspenseQueryResult<CachedWebhook[], CobaltError> => useSuspenseRead(undefined, options);
