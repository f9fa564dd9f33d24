import type { CobaltSession } from "@cobalt-kit/hooks";

/** What was written last for each event. In memory alone, and for one customer: payloads may hold anything. */
const remembered = new WeakMap<CobaltSession, Map<string, string>>();

/** The payloads of a session, by the name of their event. */
export function payloadsOf(session: CobaltSession): Map<string, string> {
  const known = remembered.get(session) ?? new Map<string, string>();
  remembered.set(session, known);
  return known;
}
