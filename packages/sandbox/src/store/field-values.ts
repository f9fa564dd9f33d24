import { copyJson } from "../exact-json.ts";
import type { FieldFixture, JsonValue, OptionFixture } from "../fixtures/fixtures.ts";
import { isJsonObject, sameJson, textOf } from "../json.ts";
import { childrenOf, fieldWithId } from "./field-index.ts";

/** Stored values by field id. A field that is not in it is unset. */
export type FieldValues = Map<string, JsonValue>;

/** Choices of a field now; `undefined` while the field it depends on is unset. */
export function optionsNow(field: FieldFixture, values: FieldValues): OptionFixture[] | undefined {
  if (field.parent === undefined) return field.options ?? [];
  const parent = values.get(field.parent);
  if (parent === undefined) return undefined;
  const byParent = field.optionsByParent;
  if (byParent === undefined) return field.options ?? [];
  const key = textOf(parent);
  return Object.hasOwn(byParent, key) ? byParent[key] : [];
}

/**
 * Writes values. `null` clears, as does an empty text where nothing else would take its place; a changed parent takes
 * values along that it no longer offers.
 */
export function writeFields(fields: FieldFixture[], values: FieldValues, change: Map<string, JsonValue>): void {
  const changed = new Set<string>();
  for (const [id, value] of change) {
    const field = fieldWithId(fields, id);
    if (field === undefined) continue;
    if (!sameJson(values.get(id), value)) changed.add(id);
    if (clears(value, field, values)) values.delete(id);
    else values.set(id, copyJson(value));
  }
  dropOrphans(fields, values, changed);
}

/** Null and an empty text are values where they are offered; an empty text also is one in place of a default. */
function clears(value: JsonValue, field: FieldFixture, values: FieldValues): boolean {
  if (value !== null && value !== "") return false;
  if (optionsNow(field, values)?.some((option) => sameJson(option.value, value))) return false;
  if (value === null) return true;
  const { defaultValue = "" } = field;
  return field.field_type !== "json" && (defaultValue === "" || defaultValue === null);
}

function dropOrphans(fields: FieldFixture[], values: FieldValues, changed: Set<string>): void {
  // A set being walked also visits what is added on the way, so grandchildren follow and a circle ends.
  for (const parentId of changed) {
    for (const child of childrenOf(fields, parentId)) {
      const before = values.get(child.id);
      if (before === undefined) continue;
      const kept = stillOffered(before, optionsNow(child, values), child);
      if (sameJson(kept, before)) continue;
      if (kept === undefined) values.delete(child.id);
      else values.set(child.id, kept);
      changed.add(child.id);
    }
  }
}

function stillOffered(
  value: JsonValue,
  options: OptionFixture[] | undefined,
  field: FieldFixture,
): JsonValue | undefined {
  if (options === undefined) return undefined;
  if (field.optionsByParent === undefined) return value;
  const offered = (candidate: JsonValue): boolean =>
    options.some((option) => textOf(option.value) === textOf(candidate));
  if (Array.isArray(value)) {
    const kept = value.filter(offered);
    return kept.length > 0 ? kept : undefined;
  }
  if (isJsonObject(value)) {
    const kept = Object.entries(value).filter(([, cell]) =>
      Array.isArray(cell) ? cell.every(offered) : offered(cell),
    );
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  return offered(value) ? value : undefined;
}
