import { isJsonObject, isRecord, type JsonValue } from "../json.ts";
import { ownId } from "../path.ts";

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
  /** If absent, the value is cleared, except for a secret that is known to be stored. */
  value?: FieldValue | undefined;
  /** Without a `value`: keeps the stored secret. */
  secretStored?: boolean | undefined;
  /** The field's type: entries of a `map` or `map_v2` go back as the object they came as. */
  type?: string | undefined;
}

/** What a mapping looks like decides, whichever of its two names it goes by. */
export function fieldType(wire: string | undefined, hasLabels: boolean, hasMapping: boolean): string {
  if (hasMapping) return "map_v2";
  return wire !== undefined && isMapping(wire) && hasLabels ? "map" : (wire ?? "text");
}

function isMapping(type: string | undefined): boolean {
  return type === "map" || type === "map_v2";
}

/** Wire to domain. */
export function readFieldValue(wire: JsonValue | undefined, type: string): FieldValue | undefined {
  return isMapping(type) ? readMapping(wire) : wire;
}

/** Domain to wire. */
export function writeFieldValue(value: FieldValue | undefined, type: string | undefined): FieldValue {
  if (value === undefined) return null;
  if (!isMapping(type) || !Array.isArray(value)) return value;
  const rows: unknown[] = value;
  return rows.every(isRow) ? writeMapping(rows) : value;
}

/** Values by field id, where there are any; also an id of `__proto__` is an own key. */
export function writeFields(fields: readonly FieldUpdate[] | undefined): Record<string, FieldValue> | undefined {
  const sent = fields?.filter(({ value, secretStored }) => value !== undefined || secretStored !== true);
  return sent && Object.fromEntries(sent.map(({ id, value, type }) => [ownId(id), writeFieldValue(value, type)]));
}

/** Of a field whose type the caller left out, a text as long as keys are may be one. */
const SHORTEST_KEY = 8;

/** What of it must not come back in an error. */
export function secretsIn(fields: readonly FieldUpdate[]): unknown[] {
  const mayTell = ({ type, value }: FieldUpdate): boolean =>
    type === undefined ? typeof value === "string" && value.length >= SHORTEST_KEY : type === "password";
  return fields.filter(mayTell).map(({ value }) => value);
}

/** What is no object, as a mapping in text, stays as it is, so that a save sends it back. */
function readMapping(wire: JsonValue | undefined): FieldValue | undefined {
  return isJsonObject(wire) ? Object.entries(wire).map(([id, value]) => ({ id, value })) : wire;
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
