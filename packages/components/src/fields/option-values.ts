import { isExactNumber } from "@cobalt-kit/hooks";
import { optionKey, type OptionValue, type SelectOption } from "../parts/select/option-key.ts";

/** Whether a value can be that of an option. */
export function isOptionValue(value: unknown): value is OptionValue {
  return value === null || /^(string|number|boolean)$/.test(typeof value) || isExactNumber(value);
}

/** Whether a value is one of the options. */
export function isOffered(value: OptionValue, options: readonly SelectOption[] | undefined): boolean {
  const key = optionKey(value);
  return options?.some((option) => optionKey(option.value) === key) ?? false;
}

/**
 * A stored value, or a list of them, as choices. Empty text and `null` alone are a choice only where they are offered: elsewhere
 * nothing was chosen.
 */
export function chosenValues(value: unknown, options: readonly SelectOption[] | undefined): OptionValue[] {
  if (Array.isArray(value)) return value.filter(isOptionValue);
  if (!isOptionValue(value)) return [];
  return (value === "" || value === null) && !isOffered(value, options) ? [] : [value];
}
