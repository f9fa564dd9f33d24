import { isRecord } from "./json.ts";

/** A choice. Compare values with `===`. */
export interface Option {
  name: string;
  /** Null is a choice, too, where the API offers it. */
  value: string | number | boolean | null;
}

/** `{ name?, value }`, or the bare value. */
export function readOption(wire: unknown): Option | undefined {
  const { name, value } = isRecord(wire) ? wire : { name: wire, value: wire };
  const named = isScalar(name) && name !== "";
  // null by itself is no choice: nothing would say what it stands for
  if (value === null && named) return { name: String(name), value };
  return isScalar(value) ? { name: String(named ? name : value), value } : undefined;
}

export function isScalar(wire: unknown): wire is string | number | boolean {
  return /^(string|boolean)$/.test(typeof wire) || Number.isFinite(wire);
}
