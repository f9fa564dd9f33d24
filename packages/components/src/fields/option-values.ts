import { isExactNumber } from "@cobalt-kit/hooks";
import type { OptionValue } from "../parts/select/option-key.ts";

/** Whether a value can be that of an option. */
export function isOptionValue(value: unknown): value is OptionValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" || isExactNumber(value);
}

/** The values of a multiple choice; one that was stored alone counts too. */
export function asOptionValues(value: unknown): OptionValue[] {
  const list: unknown[] = Array.isArray(value) ? value : value === "" ? [] : [value];
  return list.filter(isOptionValue);
}
