import { type CobaltError, type CobaltSession, createCobaltSession } from "@cobalt-kit/client";
import { QueryClient } from "@tanstack/react-query";
import type { CobaltEvent } from "./cobalt-event.ts";
import type { CobaltProviderProps } from "./cobalt-provider.tsx";

/** What lives as long as one account is shown: its session, and a cache of our own unless the host gave one. */
export interface Scope {
  session: CobaltSession;
  queryClient: QueryClient;
  /** The host's latest functions are used; none of them is a reason to begin anew. */
  update(props: CobaltProviderProps): void;
  /** Keeps the session open until what it returns is called, and nobody keeps it again at once. */
  keep(): () => void;
  onError: (error: CobaltError) => void;
  onEvent: (event: CobaltEvent) => void;
}

export function openScope(first: CobaltProviderProps): Scope {
  let latest = first;
  let keepers = 0;
  const session = createCobaltSession({
    linkedAccountId: first.linkedAccountId,
    getSessionToken: first.getSessionToken,
    baseUrl: first.baseUrl,
    fetch: (input, init) => (latest.fetch ?? globalThis.fetch)(input, init),
  });
  return {
    session,
    queryClient: first.queryClient ?? new QueryClient(),
    update(props) {
      latest = props;
      session.setTokenSource(props.getSessionToken);
    },
    keep() {
      keepers++;
      return () => {
        keepers--;
        // who listens to the session may set state, which an insertion effect must not
        queueMicrotask(() => {
          if (keepers === 0) session.close();
        });
      };
    },
    onError: (error) => latest.onError?.(error),
    onEvent: (event) => latest.onEvent?.(event),
  };
}
