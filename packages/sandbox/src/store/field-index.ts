import type { FieldFixture } from "../fixtures/fixtures.ts";

interface FieldIndex {
  byId: Map<string, FieldFixture>;
  byParent: Map<string, FieldFixture[]>;
}

// Definitions never change, so each list of them is read once.
const indexes = new WeakMap<readonly FieldFixture[], FieldIndex>();

/** The field of a list that has this id. */
export function fieldWithId(fields: readonly FieldFixture[], id: string): FieldFixture | undefined {
  return indexOf(fields).byId.get(id);
}

/** The fields of a list that depend on this one. */
export function childrenOf(fields: readonly FieldFixture[], id: string): FieldFixture[] {
  return indexOf(fields).byParent.get(id) ?? [];
}

function indexOf(fields: readonly FieldFixture[]): FieldIndex {
  const known = indexes.get(fields);
  if (known !== undefined) return known;
  const index: FieldIndex = { byId: new Map(), byParent: new Map() };
  for (const field of fields) {
    if (!index.byId.has(field.id)) index.byId.set(field.id, field);
    if (field.parent === undefined) continue;
    const siblings = index.byParent.get(field.parent);
    if (siblings === undefined) index.byParent.set(field.parent, [field]);
    else siblings.push(field);
  }
  indexes.set(fields, index);
  return index;
}
