import type { JsonValue, MappingEntry } from "@cobalt-kit/hooks";
import type { OptionValue, SelectOption } from "../../parts/select/option-key.ts";
import { isOptionValue } from "../option-values.ts";

/** What a cell holds, of whatever is stored in it. */
export function valuesOf(entry: MappingEntry | undefined): OptionValue[] {
  const stored: JsonValue | undefined = entry?.value;
  const list = Array.isArray(stored) ? stored : [stored];
  return list.filter((one): one is OptionValue => isOptionValue(one) && one !== "");
}

/** What of a value is a mapping; another thing that is stored counts for nothing here. */
export function entriesOf(value: unknown): MappingEntry[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

function isEntry(entry: unknown): entry is MappingEntry {
  return typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string";
}

/** The entries with another right side for one of them; what is emptied is left out, or stays to be filled in. */
export function withValues(
  entries: readonly MappingEntry[],
  id: string,
  values: readonly OptionValue[],
  { multiple, keepEmpty }: { multiple: boolean; keepEmpty: boolean },
): MappingEntry[] {
  const value: JsonValue = multiple ? [...values] : (values[0] ?? "");
  if (values.length === 0 && !keepEmpty) return entries.filter((entry) => entry.id !== id);
  if (!entries.some((entry) => entry.id === id)) return [...entries, { id, value }];
  return entries.map((entry) => (entry.id === id ? { ...entry, value } : entry));
}

/** Options by their names, as a person looks for them. */
export function alphabetical(options: readonly SelectOption[], locale: string): SelectOption[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  return options.toSorted((a, b) => compare(a.name, b.name));
}
