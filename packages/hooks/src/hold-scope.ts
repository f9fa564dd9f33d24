import type { CobaltSession } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { cobaltKeys } from "./keys.ts";

const users = new WeakMap<QueryClient, Map<string, number>>();

/**
 * Holds an account's entries in a cache. The last one to let go aborts what is in flight and removes the entries, and
 * only those: the cache may be the host's.
 */
export function holdScope(queryClient: QueryClient, session: CobaltSession): () => void {
  const counts = users.get(queryClient) ?? new Map<string, number>();
  users.set(queryClient, counts);
  counts.set(session.scope, (counts.get(session.scope) ?? 0) + 1);
  return () => {
    const left = (counts.get(session.scope) ?? 1) - 1;
    counts.set(session.scope, left);
    if (left > 0) return;
    counts.delete(session.scope);
    const key = cobaltKeys.scope(session);
    queryClient.removeQueries({ queryKey: key });
    const mutations = queryClient.getMutationCache();
    for (const mutation of mutations.findAll({ mutationKey: key })) mutations.remove(mutation);
  };
}
