import type { CobaltSession } from "@cobalt-kit/client";

/** Placeholder while the next page loads: the one before, and never another account's, as `keepPreviousData` would. */
export function previousPage(
  session: CobaltSession,
): <T>(data: T | undefined, query: { queryKey: readonly unknown[] } | undefined) => T | undefined {
  return (data, query) => (query?.queryKey[1] === session.scope ? data : undefined);
}
