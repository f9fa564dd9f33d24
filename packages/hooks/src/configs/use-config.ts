"use client";
import type { CobaltError, Config, GetConfigInput } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { configQuery } from "./configs.queries.ts";

/**
 * Reads an existing config with its fields and workflows. It creates nothing; `useOpenConfig` does.
 * `GET /api/v2/f-sdk/slug/{slug}/config/{configId}`.
 * `error.code`: `not-found` when it was never opened.
 *
 * @example
 * const { data: config } = useConfig({ slug: "slack" });
 */
export const useConfig: (input: GetConfigInput, options?: QueryHookOptions) => UseQueryResult<Config, CobaltError> =
  createReadHook("useConfig", configQuery);
