import { echoesOf } from "../echoes.ts";
import { isRecord, type JsonValue } from "../json.ts";

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
  return isMapping(type) && Array.isArray(value) ? writeMapping(value) : value;
}

/** Values by field id; also an id of `__proto__` is an own key. */
export function writeFields(fields: readonly FieldUpdate[]): Record<string, FieldValue> {
  return Object.fromEntries(fields.map(({ id, value, type }) => [id, writeFieldValue(value, type)]));
}

/** What of it must not come back in an error. */
export function secretsIn(fields: readonly FieldUpdate[]): string[] {
  return echoesOf(fields.filter(({ type }) => type === "password").map(({ value }) => value));
}

function readMapping(wire: JsonValue | undefined): MappingEntry[] | undefined {
  const object: unknown = typeof wire === "string" ? parseText(wire) : wire;
  if (typeof object !== "object" || object === null || Array.isArray(object)) return undefined;
  return Object.entries(object).map(([id, value]) => ({ id, value }));
}

function writeMapping(entries: JsonValue[] | MappingEntry[]): JsonValue {
  return Object.fromEntries(entries.filter(isEntry).map(({ id, value }) => [id, value]));
}

function isEntry(entry: unknown): entry is MappingEntry {
  return isRecord(entry) && typeof entry.id === "string" && entry.value !== undefined;
}

/** Some answers hold a mapping as text. */
function parseText(wire: string): unknown {
  try {
    return JSON.parse(wire);
  } catch {
    return undefined;
  }
}
