import { type CobaltError, type CobaltErrorCode, type CobaltSession, isCobaltError } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { cobaltKeys } from "./keys.ts";
import { listenToSession } from "./session-signals.ts";

const SESSION_CODES: ReadonlySet<CobaltErrorCode> = new Set([
  "session-expired",
  "account-mismatch",
  "invalid-session-token",
]);

/** Tells each failure of one scope once, however many hooks wait for it, and a lost session once for all of them. */
export function watchFailures(
  queryClient: QueryClient,
  session: CobaltSession,
  tell: (error: CobaltError) => void,
): () => void {
  const told = new WeakSet<CobaltError>();
  let expired = false;

  const tellOnce = (error: unknown): void => {
    if (!isCobaltError(error) || error.code === "aborted" || told.has(error)) return;
    // the session's own change of status tells it
    if (SESSION_CODES.has(error.code) && session.getStatus() !== "active") return;
    told.add(error);
    tell(error);
  };
  const checkSession = (): void => {
    const was = expired;
    expired = session.getStatus() === "expired";
    const error = session.getError();
    if (!expired || was || error === undefined) return;
    told.add(error);
    tell(error);
  };
  const [root, scope] = cobaltKeys.scope(session);
  const ours = (key: readonly unknown[] | undefined): boolean => key?.[0] === root && key[1] === scope;

  const stops = [
    session.subscribe(checkSession),
    listenToSession(session, { onEvent() {}, onFailure: tellOnce }),
    queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== "updated" || event.action.type !== "error" || !ours(event.query.queryKey)) return;
      tellOnce(event.action.error);
    }),
    queryClient.getMutationCache().subscribe((event) => {
      if (event.type !== "updated" || event.action.type !== "error") return;
      if (ours(event.mutation.options.mutationKey)) tellOnce(event.action.error);
    }),
  ];
  checkSession();
  return () => {
    for (const stop of stops) stop();
  };
}
