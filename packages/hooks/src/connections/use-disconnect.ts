"use client";
import type { CobaltError } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { type DisconnectInput, disconnectMutation } from "./connections.queries.ts";

/**
 * Disconnects an application. Pending until the list of applications shows it. `DELETE /api/v1/linked-acc/integration/{slug}`.
 * `error.code`: `invalid-request` when there are several connections and the API needs to know which one.
 *
 * @example
 * const { mutate: disconnect, isPending } = useDisconnect();
 * disconnect({ slug: "slack" });
 */
export const useDisconnect: () => UseMutationResult<void, CobaltError, DisconnectInput> = createActHook(
  "useDisconnect",
  disconnectMutation,
);
