import type { MappingEntry } from "@cobalt-kit/hooks";
import type { OptionValue, SelectOption } from "../../parts/select/option-key.ts";
import { chosenValues, isOffered } from "../option-values.ts";

/** What a cell holds, of whatever is stored in it. */
export function valuesOf(entry: MappingEntry | undefined, options: readonly SelectOption[] | undefined): OptionValue[] {
  return chosenValues(entry?.value, options);
}

/** What of a value is a mapping; another thing that is stored counts for nothing here. */
export function entriesOf(value: unknown): MappingEntry[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

function isEntry(entry: unknown): entry is MappingEntry {
  return typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string";
}

/** How a mapping is edited. */
export interface MappingRows {
  /** What stands on the right; absent where any text will do. */
  options: readonly SelectOption[] | undefined;
  multiple: boolean;
  /** A row without a right side stays, to be filled in. */
  keepEmpty: boolean;
}

/** The entries with another right side for one of them; what is emptied is left out, or stays to be filled in. */
export function withValues(
  entries: readonly MappingEntry[],
  id: string,
  values: readonly OptionValue[],
  { options, multiple, keepEmpty }: MappingRows,
): MappingEntry[] {
  if (values.length === 0 && !keepEmpty) return entries.filter((entry) => entry.id !== id);
  // Where empty text is a choice, it cannot stand for none.
  const nothing = isOffered("", options) ? [] : "";
  const [first = nothing] = values;
  const value = multiple ? [...values] : first;
  if (!entries.some((entry) => entry.id === id)) return [...entries, { id, value }];
  return entries.map((entry) => (entry.id === id ? { ...entry, value } : entry));
}

/** Options by their names, as a person looks for them. */
export function alphabetical(options: readonly SelectOption[], locale: string): SelectOption[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  return options.toSorted((a, b) => compare(a.name, b.name));
}
