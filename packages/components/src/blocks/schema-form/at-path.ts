import type { JsonValue } from "@cobalt-kit/hooks";
import { isObject, type Path } from "./read-schema.ts";

/** The value at a path; undefined where there is none. */
export function valueAt(whole: JsonValue | undefined, path: Path): JsonValue | undefined {
  let value = whole;
  for (const step of path) {
    if (typeof step === "number") value = Array.isArray(value) ? value[step] : undefined;
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** The whole with another value at a path. Without one it goes; what is on the way and missing is made. */
export function withValueAt(
  whole: JsonValue | undefined,
  path: Path,
  value: JsonValue | undefined,
): JsonValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === "number") {
    const items = Array.isArray(whole) ? [...whole] : [];
    const next = withValueAt(items[step], rest, value);
    if (next === undefined) items.splice(step, 1);
    else items[step] = next;
    return items;
  }
  const members = new Map(Object.entries(isObject(whole) ? whole : {}));
  const next = withValueAt(members.get(step), rest, value);
  if (next === undefined) members.delete(step);
  else members.set(step, next);
  return Object.fromEntries(members);
}
