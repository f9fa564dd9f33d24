"use client";
import type { CobaltError, ConfigField, ConfigFieldInput } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { clearConfigFieldMutation } from "./config-fields.queries.ts";

/**
 * Resets one field to its default. Fields that depend on it are fetched again. `DELETE /api/v2/public/config/field/{id}`.
 * `error.code`: `not-found` when the field or the configuration does not exist.
 *
 * @example
 * const { mutate: clearField } = useClearConfigField();
 * clearField({ slug: "slack", fieldId: "channel" });
 */
export const useClearConfigField: () => UseMutationResult<ConfigField, CobaltError, ConfigFieldInput> = createActHook(
  "useClearConfigField",
  clearConfigFieldMutation,
);
