import type { CobaltSession } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { keptPer } from "./kept-per.ts";
import { scopeKey } from "./keys.ts";

const holdersOf = /* @__PURE__ */ keptPer((_queryClient: QueryClient) => new Set<CobaltSession>());

/**
 * Holds an account's entries in a cache. The last one to let go aborts what is in flight and removes the entries, and
 * only those: the cache may be the host's.
 */
export function holdScope(queryClient: QueryClient, session: CobaltSession): () => void {
  const sessions = holdersOf(queryClient).add(session);
  return () => {
    sessions.delete(session);
    for (const { scope } of sessions) if (scope === session.scope) return;
    // without a time to be collected at: who still observes an entry would have it kept for minutes after
    const queries = queryClient.getQueryCache();
    const mutations = queryClient.getMutationCache();
    for (const query of queries.findAll({ queryKey: scopeKey(session) })) {
      query.gcTime = Infinity;
      queries.remove(query);
    }
    for (const mutation of mutations.findAll({ mutationKey: scopeKey(session) })) {
      mutation.gcTime = Infinity;
      mutations.remove(mutation);
      mutation.destroy();
    }
  };
}
