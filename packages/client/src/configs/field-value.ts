import { isJsonObject, isRecord, type JsonValue } from "../json.ts";

/** A row of a `map` or `map_v2`: the API keys these by id, which is no key for an object of ours. */
export interface MappingEntry {
  id: string;
  value: JsonValue;
}

/** `map` and `map_v2` hold entries; everything else is plain JSON. */
export type FieldValue = JsonValue | MappingEntry[];

/** A value to store. */
export interface FieldUpdate {
  id: string;
  /** Absent clears. */
  value?: FieldValue | undefined;
  /** The field's type: entries of a `map` or `map_v2` go back as the object they came as. */
  type?: string | undefined;
}

export function isMapping(type: string | undefined): boolean {
  return type === "map" || type === "map_v2";
}

/** Wire to domain. */
export function readFieldValue(wire: JsonValue | undefined, type: string, multiple: boolean): FieldValue | undefined {
  if (isMapping(type)) return readMapping(wire);
  if (type !== "select" || !multiple || Array.isArray(wire)) return wire;
  return wire === undefined || wire === "" ? undefined : [wire];
}

/** Domain to wire. */
export function writeFieldValue(value: FieldValue | undefined, type: string | undefined): FieldValue {
  if (value === undefined) return null;
  if (!isMapping(type) || !Array.isArray(value)) return value;
  const rows: unknown[] = value;
  return rows.every(isRow) ? writeMapping(rows) : value;
}

/** Values by field id; also an id of `__proto__` is an own key. */
export function writeFields(fields: readonly FieldUpdate[]): Record<string, FieldValue> {
  return Object.fromEntries(fields.map(({ id, value, type }) => [id, writeFieldValue(value, type)]));
}

/** What of it must not come back in an error. */
export function secretsIn(fields: readonly FieldUpdate[]): unknown[] {
  return fields.filter(({ type }) => type === "password").map(({ value }) => value);
}

/** What is no mapping stays as it is, so that a save sends it back. */
function readMapping(wire: JsonValue | undefined): FieldValue | undefined {
  const object: unknown = typeof wire === "string" ? parseText(wire) : wire;
  if (!isJsonObject(object)) return wire === "" || wire === null ? undefined : wire;
  return Object.entries(object).map(([id, value]) => ({ id, value }));
}

function writeMapping(rows: { id: string; value?: unknown }[]): JsonValue {
  return Object.fromEntries(rows.filter(isEntry).map(({ id, value }) => [id, value]));
}

function isRow(row: unknown): row is { id: string; value?: unknown } {
  return isRecord(row) && typeof row.id === "string";
}

function isEntry(row: { id: string; value?: unknown }): row is MappingEntry {
  return row.value !== undefined;
}

/** Some answers hold a mapping as text. */
function parseText(wire: string): unknown {
  try {
    return JSON.parse(wire);
  } catch {
    return undefined;
  }
}
