import { type CobaltSession, triggerEvent, type TriggerEventInput } from "@cobalt-kit/client";
import { followOn } from "../executions/executions.queries.ts";
import type { CobaltMutationOptions } from "../factory-options.ts";
import { secretMutation } from "../secret-mutation.ts";

/**
 * Mutation options that trigger an event; the first run it starts is polled until it has finished. The mutation keeps neither payload, files nor
 * headers, which may hold secrets.
 * `POST /api/v2/public/event/trigger`.
 * Fails with `not-found` when no such event is defined.
 *
 * @example
 * const { mutate } = useMutation(triggerEventMutation(session), queryClient);
 */
export function triggerEventMutation(
  session: CobaltSession,
): CobaltMutationOptions<{ executionId?: string }, TriggerEventInput> {
  return secretMutation(
    session,
    "trigger-event",
    (input) => triggerEvent(session, input),
    ({ event, slug }) => ({ event, slug }),
    { onSuccess: ({ executionId }, _input, _result, { client }) => followOn(client, session, executionId) },
  );
}
