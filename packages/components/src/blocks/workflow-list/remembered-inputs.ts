import type { CobaltSession } from "@cobalt-kit/hooks";

/** What each workflow was run with last. In memory alone, and for one customer. */
const remembered = new WeakMap<CobaltSession, Map<string, string>>();

/** The inputs of a session, without secrets, by the id of their workflow. */
export function inputsOf(session: CobaltSession): Map<string, string> {
  const known = remembered.get(session) ?? new Map<string, string>();
  remembered.set(session, known);
  return known;
}
