"use client";
import type { CobaltError, Config } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { type SaveConfigInput, updateConfigMutation } from "./configs.queries.ts";

/**
 * Saves a whole config: every field and workflow, changed or not. `useConfigDraft` collects them for you.
 * `PUT /api/v2/f-sdk/config`.
 * `error.code`: `not-found` when the configuration is gone, `invalid-request` with `issues` for values the API refuses.
 *
 * @example
 * const { mutateAsync: updateConfig } = useUpdateConfig();
 */
export const useUpdateConfig: () => UseMutationResult<Config, CobaltError, SaveConfigInput> = createActHook(
  "useUpdateConfig",
  updateConfigMutation,
);
