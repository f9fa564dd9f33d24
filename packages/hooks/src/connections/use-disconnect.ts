"use client";
import type { CobaltError } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { type DisconnectInput, disconnectMutation } from "./connections.queries.ts";

/**
 * Disconnects an application. Pending until the list shows it. `DELETE /api/v1/linked-acc/integration/{slug}`.
 *
 * @example
 * const { mutate: disconnect, isPending } = useDisconnect();
 * disconnect({ slug: "slack" });
 */
export function useDisconnect(): UseMutationResult<void, CobaltError, DisconnectInput> {
  const { session, queryClient } = useCobalt("useDisconnect");
  return useMutation(disconnectMutation(session), queryClient);
}
