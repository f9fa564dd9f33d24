import type { SelectOption } from "../select/option-key.ts";

/** Options whose name contains the query, whatever its case and accents. */
export function matchOptions(options: readonly SelectOption[], query: string): readonly SelectOption[] {
  const wanted = fold(query.trim());
  if (wanted === "") return options;
  return options.filter((option) => fold(option.name).includes(wanted));
}

/** A text without case and accents. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
