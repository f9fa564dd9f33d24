"use client";
import type { CobaltError, ConfigField, GetConfigFieldInput } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { configFieldQuery } from "./config-fields.queries.ts";

/**
 * Reads one field, with its options as they are now. `POST /api/v2/public/config/field/{id}`.
 * `error.code`: `not-found` when the field, its workflow or its application does not exist.
 *
 * @example
 * const { data: channel } = useConfigField({ slug: "slack", fieldId: "channel" });
 */
export const useConfigField: (
  input: GetConfigFieldInput,
  options?: QueryHookOptions,
) => UseQueryResult<ConfigField, CobaltError> = createReadHook("useConfigField", configFieldQuery);
