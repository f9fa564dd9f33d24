import { type CobaltSession, requestAccess, type RequestAccessInput } from "@cobalt-kit/client";
import { queryOptions } from "@tanstack/react-query";
import { cobaltMutation } from "../cobalt-mutation.ts";
import { type CobaltMutationOptions, type CobaltQueryOptions, queryDefaults } from "../factory-options.ts";
import { scopeKey } from "../keys.ts";
import { emitSignal } from "../session-signals.ts";

/** Slugs of what was asked for since the page was loaded: the API keeps no list that a session may read. */
export function requestedAccessQuery(session: CobaltSession): CobaltQueryOptions<string[]> {
  return queryOptions({
    ...queryDefaults,
    queryKey: scopeKey(session, "requested-access"),
    queryFn: (): string[] => [],
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/**
 * Mutation options that ask the organization for an application of its ecosystem. `POST /api/v1/ecosystem/leads`.
 * Fails with `not-found` where the deployment does not accept requests, and with `invalid-request` for input it refuses.
 *
 * @example
 * const { mutate } = useMutation(requestAccessMutation(session), queryClient);
 * mutate({ slug: "sage", email: "ada@harbor.test" });
 */
export function requestAccessMutation(
  session: CobaltSession,
  send: (input: RequestAccessInput) => Promise<unknown> = (input) => requestAccess(session, input),
): CobaltMutationOptions<unknown, RequestAccessInput> {
  return cobaltMutation(session, "request-access", (input) => send(input), {
    gcTime: 0,
    onSuccess: (_data, { slug }, _result, { client }) => {
      emitSignal(session, { type: "access-requested", slug });
      client.setQueryData(requestedAccessQuery(session).queryKey, (slugs = []) => [...slugs, slug]);
    },
  });
}
