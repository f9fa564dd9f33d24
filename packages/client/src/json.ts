import { isExactNumber } from "./exact-number.ts";

/** Any JSON value. A number that JavaScript would round is an `ExactNumber`: an object here, a plain number on the wire. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

export interface JsonObject {
  [key: string]: JsonValue;
}

/** An object from the wire, whose properties are yet to be read. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isExactNumber(value);
}

/** The same, where its properties are handed on as they are: a body comes from `parseJson`. */
export function isJsonObject(value: unknown): value is JsonObject {
  return isRecord(value);
}
