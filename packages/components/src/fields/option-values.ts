import { isExactNumber, sameJson } from "@cobalt-kit/hooks";
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
  if (Array.isArray(value)) return asOffered(value.filter(isOptionValue), options);
  if (!isOptionValue(value)) return [];
  return (value === "" || value === null) && !isOffered(value, options) ? [] : asOffered([value], options);
}

/** Long numbers as their options spell them: `1e20` may be stored of what is offered as `100000000000000000000`. */
function asOffered(values: OptionValue[], options: readonly SelectOption[] = []): OptionValue[] {
  if (!values.some(isExactNumber)) return values;
  const keys = new Set(options.map((option) => optionKey(option.value)));
  return values.map((value) => {
    if (!isExactNumber(value) || keys.has(optionKey(value))) return value;
    return options.find((option) => sameJson(option.value, value))?.value ?? value;
  });
}
