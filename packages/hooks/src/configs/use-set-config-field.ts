"use client";
import type { CobaltError, ConfigField, SetConfigFieldInput } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { setConfigFieldMutation } from "./config-fields.queries.ts";

/**
 * Stores one field's value. Fields that depend on it are fetched again. `PUT /api/v2/public/config/field/{id}`.
 * `error.code`: `not-found` when the field or the configuration does not exist, `invalid-request` for a value the API refuses.
 *
 * @example
 * const { mutate: setField } = useSetConfigField();
 * setField({ slug: "slack", fieldId: "channel", value: "C042" });
 */
export const useSetConfigField: () => UseMutationResult<ConfigField, CobaltError, SetConfigFieldInput> = createActHook(
  "useSetConfigField",
  setConfigFieldMutation,
);
