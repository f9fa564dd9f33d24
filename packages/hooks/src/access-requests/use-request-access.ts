"use client";
import type { CobaltError, RequestAccessInput } from "@cobalt-kit/client";
import { useMutation, type UseMutationResult, useQuery } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { requestAccessMutation, requestedAccessQuery } from "./access-requests.queries.ts";

/** What `useRequestAccess` takes. */
export interface UseRequestAccessOptions {
  /** Takes the request in the API's place: sends it to your own backend, for example. A rejection is shown as a failure. */
  send?: ((input: RequestAccessInput) => Promise<unknown>) | undefined;
}

/**
 * Asks the organization for an application of its ecosystem. `requested` remembers what was asked for until the page is left,
 * because the API does not tell. `POST /api/v1/ecosystem/leads`.
 * `error.code`: `not-found` where the deployment takes no requests: say whom to ask instead.
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
