import type { ConfigField } from "@cobalt-kit/hooks";

/** By the id of a field, the one a person must choose in first. */
export function parentsOf(fields: readonly ConfigField[]): ReadonlyMap<string, ConfigField> {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const parents = new Map<string, ConfigField>();
  for (const field of fields) {
    const parent = field.parent === undefined ? undefined : byId.get(field.parent);
    // Nobody can choose in a field that is not shown, and fields that wait for each other would wait for ever.
    if (parent !== undefined && !parent.hidden && !waitsForItself(field, byId)) parents.set(field.id, parent);
  }
  return parents;
}

function waitsForItself(field: ConfigField, byId: ReadonlyMap<string, ConfigField>): boolean {
  const seen = new Set<string>();
  for (let next = field.parent; next !== undefined && !seen.has(next); next = byId.get(next)?.parent) {
    if (next === field.id) return true;
    seen.add(next);
  }
  return false;
}
