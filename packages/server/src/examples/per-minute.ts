import type { SessionHandlerOptions } from "@cobalt-kit/server";

/**
 * At most so many tokens a minute for one account, counted in this process.
 * Several processes share a store, such as Redis, instead of the map.
 */
export function perMinute(limit: number): NonNullable<SessionHandlerOptions["rateLimit"]> {
  const counts = new Map<string, number>();
  let minute = 0;
  return ({ linkedAccountId }) => {
    const now = Math.floor(Date.now() / 60_000);
    if (now !== minute) counts.clear();
    minute = now;
    const count = (counts.get(linkedAccountId) ?? 0) + 1;
    counts.set(linkedAccountId, count);
    return count <= limit;
  };
}
