import { isExactNumber, writeJson } from "./exact-json.ts";
import type { JsonObject, JsonValue } from "./fixtures/fixtures.ts";

/** Whether a value is a JSON object: neither null, nor a list, nor a number. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isExactNumber(value);
}

/** An own property, so that a key chosen by the caller never reads a prototype. */
export function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** An own property that is a non-empty string. */
export function ownText(object: JsonObject, key: string): string | undefined {
  const value = own(object, key);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Whether two JSON values are the same, by their text. */
export function sameJson(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return left === right || writeJson(left) === writeJson(right);
}

/** Milliseconds since the epoch as the API writes them. */
export function iso(time: number): string {
  return new Date(time).toISOString();
}

/** A JSON value as a text: a text as it is, anything else as JSON. */
export function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : writeJson(value);
}
