import { optionKey, optionText, type OptionValue, type SelectOption } from "../../parts/select/option-key.ts";
import { findChoices } from "./find-choices.ts";

/** A row of the list. */
export interface Choice extends SelectOption {
  /** What the row says where that is not the name. */
  label?: string;
}

interface Texts {
  unlisted: (value: string) => string;
  use: (text: string) => string;
}

/** What may be chosen: what is stored and no longer offered first, then the options in the order they came. */
export function allChoices(options: Choice[], value: readonly OptionValue[], t: Texts, freeText: boolean): Choice[] {
  if (value.length === 0) return options;
  const listed = new Set(options.map((option) => optionKey(option.value)));
  const unlisted = value.filter((one) => !listed.has(optionKey(one)));
  if (unlisted.length === 0) return options;
  // without a list, as while it loads, nothing is missing from it
  const asIs = freeText || options.length === 0;
  return [
    ...unlisted.map((one) => ({ name: asIs ? optionText(one) : t.unlisted(optionText(one)), value: one })),
    ...options,
  ];
}

/** Those that match; where any text will do, what was typed comes first. */
export function matchingChoices(all: Choice[], query: string | undefined, t: Texts, freeText: boolean): Choice[] {
  const text = query?.trim() ?? "";
  if (text === "") return all;
  const found = findChoices(all, text);
  if (!freeText || all.some((choice) => choice.name === text || choice.value === text)) return found;
  return [{ name: text, value: text, label: t.use(text) }, ...found];
}
