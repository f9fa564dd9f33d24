import { type ExactNumber, isExactNumber, numberText } from "./exact-number.ts";
import { isRecord } from "./json.ts";

/** A choice. Compare values with `sameJson`. */
export interface Option {
  name: string;
  value: OptionValue;
}

/** The value of a choice. `null`, an empty text, 0 and false are valid values. */
export type OptionValue = string | number | boolean | null | ExactNumber;

/** `{ name?, value }`, or the bare value; null by itself is no choice: nothing would say what it stands for. */
export function readOption(wire: unknown): Option | undefined {
  const { name, value } = isRecord(wire) ? wire : { name: wire, value: wire };
  const named = isOptionValue(name) && name !== "" && name !== null;
  if (!isOptionValue(value) || (value === null && !named)) return undefined;
  return { name: scalarText(named ? name : value), value };
}

export function isOptionValue(wire: unknown): wire is OptionValue {
  return wire === null || /^(string|boolean|number)$/.test(typeof wire) || isExactNumber(wire);
}

/** A value in words for people, with every digit of a number. */
export function scalarText(value: OptionValue): string {
  return isExactNumber(value) ? numberText(value) : String(value);
}
