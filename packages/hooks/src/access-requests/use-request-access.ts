"use client";
import type { CobaltError, RequestAccessInput } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult, useQuery } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { requestAccessMutation, requestedAccessQuery } from "./access-requests.queries.ts";

/** Options of `useRequestAccess`. */
export interface UseRequestAccessOptions {
  /** Handles the request instead of the API: sends it to your own backend, for example. A rejected promise is shown as a failure. */
  send?: ((input: RequestAccessInput) => Promise<unknown>) | undefined;
}

/**
 * Requests an application of the organization's ecosystem. `requested` remembers the requests until the page is left, because the API does
 * not list them. `POST /api/v1/ecosystem/leads`.
 * `error.code`: `not-found` where the deployment does not accept requests: say whom to ask instead.
 *
 * @example
 * const { mutate: request, requested } = useRequestAccess();
 * if (requested.includes("sage")) return <p>Requested</p>;
 * return <button onClick={() => request({ slug: "sage", email })}>Request access</button>;
 */
export function useRequestAccess({ send }: UseRequestAccessOptions = {}): UseMutationResult<
  unknown,
  CobaltError,
  RequestAccessInput
> & { requested: readonly string[] } {
  const { session, queryClient } = useCobalt("useRequestAccess");
  const { data: requested = [] } = useQuery(requestedAccessQuery(session), queryClient);
  return { ...useMutation(requestAccessMutation(session, send), queryClient), requested };
}
