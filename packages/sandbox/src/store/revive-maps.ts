/** For `writeJson`: writes a Map as `{ $map: entries }`, and an object with a key of that kind so that it is not taken for one. */
export function replaceMaps(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value] };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.keys(value).some((key) => key.startsWith("$")) ? { $object: Object.entries(value) } : value;
}

/** Puts back what `replaceMaps` wrote, in place. */
export function reviveMaps(root: object): void {
  const waiting: unknown[] = [root];
  for (let outer = waiting.pop(); outer !== undefined; outer = waiting.pop()) {
    if (typeof outer !== "object" || outer === null) continue;
    for (const [key, part] of outer instanceof Map ? outer : Object.entries(outer)) {
      const inner = reviveOne(part);
      waiting.push(inner);
      if (inner === part) continue;
      if (outer instanceof Map) outer.set(key, inner);
      else Reflect.defineProperty(outer, key, { value: inner });
    }
  }
}

function reviveOne(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const map = entriesOf(value, "$map");
  if (map !== undefined) return new Map(map);
  const object = entriesOf(value, "$object");
  return object === undefined ? value : Object.fromEntries(object);
}

function entriesOf(value: object, key: string): [string, unknown][] | undefined {
  if (!Object.hasOwn(value, key)) return undefined;
  const entries: unknown = Reflect.get(value, key);
  if (!Array.isArray(entries)) throw new Error(`${key} is not a list of entries`);
  return entries;
}
