import type { CobaltSession } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";

const caches = new WeakMap<CobaltSession, QueryClient>();

/** Remembers the cache that a provider gives to the hooks of a session, for factories, which are called with the session alone. */
export function rememberCache(session: CobaltSession, queryClient: QueryClient): void {
  caches.set(session, queryClient);
}

/** The cache of a provider's session; undefined for a session that a host made. */
export function cacheOf(session: CobaltSession): QueryClient | undefined {
  return caches.get(session);
}
