import type { CobaltSession } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";

const caches = new Map<CobaltSession, QueryClient>();
let guard: ((cache: QueryClient) => void) | undefined;

/** Counts a provider's cache as mounted, until what it returns is called. */
export function addCache(session: CobaltSession, cache: QueryClient): () => void {
  caches.set(session, cache);
  guard?.(cache);
  return () => caches.delete(session);
}

/** Guards the cache of every provider on the page, now and when another is mounted. What guards comes with the first act that needs it. */
export function guardCaches(given: (cache: QueryClient) => void): void {
  guard = given;
  for (const cache of caches.values()) given(cache);
}
