/**
 * Keeps one value for each object of a kind, such as a session or a cache, as long as that object is there. Made when it is first asked for.
 *
 * @example
 * const queuesOf = keptPer((session: CobaltSession) => new Map<string, Queue>());
 * queuesOf(session).get("slack");
 */
export function keptPer<K extends object, V extends object>(create: (owner: K) => V): (owner: K) => V {
  const kept = new WeakMap<K, V>();
  return (owner) => {
    const value = kept.get(owner) ?? create(owner);
    kept.set(owner, value);
    return value;
  };
}
