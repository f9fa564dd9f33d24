import { isRecord } from "./json.ts";

/** A choice. Compare values with `===`. */
export interface Option {
  name: string;
  value: string | number | boolean;
}

/** `{ name?, value }`, or the bare value. */
export function readOption(wire: unknown): Option | undefined {
  const { name, value } = isRecord(wire) ? wire : { name: wire, value: wire };
  if (!isScalar(value)) return undefined;
  return { name: String(isScalar(name) && name !== "" ? name : value), value };
}

export function isScalar(wire: unknown): wire is Option["value"] {
  return /^(string|boolean)$/.test(typeof wire) || Number.isFinite(wire);
}
