import { createCobaltSession } from "@cobalt-kit/client/applications";
import { QueryClient } from "@tanstack/react-query";
import type { CobaltContextValue } from "./cobalt-context.ts";
import type { CobaltProviderProps } from "./cobalt-provider.tsx";
import { holdScope } from "./hold-scope.ts";
import { addCache } from "./mounted-caches.ts";
import { watchScope } from "./watch-scope.ts";

/** What lives as long as one account is shown. */
export interface Scope {
  value: CobaltContextValue;
  /** The host's latest functions are used; none of them is a reason to begin anew. */
  update: (props: CobaltProviderProps) => void;
  /** From its first frame to its last. What it returns takes the account out of the cache and closes the session. */
  hold: () => () => void;
  /** While it is on the page. */
  start: () => () => void;
}

export function openScope(latest: CobaltProviderProps): Scope {
  const queryClient = latest.queryClient ?? new QueryClient();
  const session = createCobaltSession({
    ...latest,
    fetch: (input, init) => (latest.fetch ?? globalThis.fetch)(input, init),
  });
  return {
    value: { session, queryClient },
    update(props) {
      latest = props;
      session.setTokenSource(props.getSessionToken);
    },
    hold() {
      const release = holdScope(queryClient, session);
      const removeCache = addCache(session, queryClient);
      return () => {
        release();
        removeCache();
        // who listens to the session may set state, which React forbids while it commits
        queueMicrotask(() => session.close());
      };
    },
    start() {
      queryClient.mount();
      // a turn later: what a host's function throws must not end what tells it
      const stop = watchScope(
        queryClient,
        session,
        (error) => queueMicrotask(() => latest.onError?.(error)),
        (event) => queueMicrotask(() => latest.onEvent?.(event)),
      );
      return () => {
        stop();
        queryClient.unmount();
      };
    },
  };
}
