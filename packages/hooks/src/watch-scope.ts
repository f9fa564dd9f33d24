import {
  type CobaltError,
  type CobaltErrorCode,
  type CobaltSession,
  isCobaltError,
} from "@cobalt-kit/client/applications";
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { CobaltEvent } from "./cobalt-event.ts";
import { listenToSession } from "./session-signals.ts";

/** How everything fails while there is no session. */
const LOST_SESSION: ReadonlySet<CobaltErrorCode> = new Set([
  "session-expired",
  "invalid-session-token",
  "account-mismatch",
]);

/**
 * Reports the failures of one scope. Each failure is reported once, however many hooks wait for it, and a lost session once for
 * all that fails with it.
 */
export function watchScope(
  queryClient: QueryClient,
  session: CobaltSession,
  onError: (error: CobaltError) => void,
  onEvent: (event: CobaltEvent) => void,
): () => void {
  const told = new WeakSet<CobaltError>();
  let lost = false;

  const tell = (error: unknown): void => {
    if (!isCobaltError(error) || error.code === "aborted" || told.has(error)) return;
    if (lost && LOST_SESSION.has(error.code)) return;
    told.add(error);
    onError(error);
    onEvent({ type: "error-shown", code: error.code, requestId: error.requestId });
  };
  const checkSession = (): void => {
    const error = session.getError();
    if (!lost) tell(error);
    lost = error !== undefined;
  };
  const hear = (key: QueryKey = [], action: { type: string; error?: unknown }): void => {
    if (action.type === "error" && key[1] === session.scope) tell(action.error);
  };

  const stops = [
    session.subscribe(checkSession),
    listenToSession(session, (signal) => (isCobaltError(signal) ? tell(signal) : onEvent(signal))),
    queryClient.getQueryCache().subscribe((event) => {
      if (event.type === "updated") hear(event.query.queryKey, event.action);
    }),
    queryClient.getMutationCache().subscribe((event) => {
      if (event.type === "updated") hear(event.mutation.options.mutationKey, event.action);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
