"use client";
import type { CobaltError, ConfigReference } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { deleteConfigMutation } from "./configs.queries.ts";

/**
 * Deletes a config with its values and switches; the connection stays. Cannot be undone.
 * `DELETE /api/v2/f-sdk/slug/{slug}/config/{configId}`.
 *
 * @example
 * const { mutate: deleteConfig } = useDeleteConfig();
 * deleteConfig({ slug: "slack", configId: "sales-team" });
 */
export function useDeleteConfig(): UseMutationResult<void, CobaltError, ConfigReference> {
  const { session, queryClient } = useCobalt("useDeleteConfig");
  return useMutation(deleteConfigMutation(session), queryClient);
}
