"use client";
import type { CobaltError, ConfigSummary } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { configsQuery } from "./configs.queries.ts";

/**
 * Lists the account's configs of an application. `GET /api/v2/public/slug/{slug}/configs`.
 * `error.code`: `not-found` for an unknown application.
 *
 * @example
 * const { data: configs } = useConfigs("slack");
 */
export const useConfigs: (slug: string, options?: QueryHookOptions) => UseQueryResult<ConfigSummary[], CobaltError> =
  createReadHook("useConfigs", configsQuery);
