"use client";
import type { CobaltError, ConfigReference } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { deleteConfigMutation } from "./configs.queries.ts";

/**
 * Deletes a config with its values and switches; the connection stays. Cannot be undone.
 * `DELETE /api/v2/f-sdk/slug/{slug}/config/{configId}`.
 * `error.code`: `not-found` when there is none, or no such application.
 *
 * @example
 * const { mutate: deleteConfig } = useDeleteConfig();
 * deleteConfig({ slug: "slack", configId: "sales-team" });
 */
export const useDeleteConfig: () => UseMutationResult<void, CobaltError, ConfigReference> = createActHook(
  "useDeleteConfig",
  deleteConfigMutation,
);
