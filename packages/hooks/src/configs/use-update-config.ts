"use client";
import type { CobaltError, Config, UpdateConfigInput } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { updateConfigMutation } from "./configs.queries.ts";

/**
 * Saves a whole config: every field and workflow, changed or not. `useConfigDraft` gathers them.
 * `PUT /api/v2/f-sdk/config`.
 *
 * @example
 * const { mutateAsync: updateConfig } = useUpdateConfig();
 */
export function useUpdateConfig(): UseMutationResult<Config, CobaltError, UpdateConfigInput> {
  const { session, queryClient } = useCobalt("useUpdateConfig");
  return useMutation(updateConfigMutation(session), queryClient);
}
