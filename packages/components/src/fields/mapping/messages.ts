import type { TextFormat } from "../../messages/text-format.ts";

/** Lines of the two mappings. */
export const mappingMessages = {
  key: "mapping" as const,
  texts: {
    /** Heads the sides where the API gives them no names. */
    left: "Field",
    right: "Mapped to",
    search: (name: string): string => `Search ${name}`,
    searchPlaceholder: "Search",
    noMatch: (query: string): string => `No matches for “${query}”.`,
    noRows: "There is nothing to map yet.",
    unmapped: (count: number, total: number, { number }: TextFormat): string =>
      count === 0 ? "All mapped" : `${number(count)} of ${number(total)} not mapped`,
    onlyUnmapped: "Show unmapped only",
    clearAll: "Clear all",
    /** A stored row whose left side is not offered any more. */
    unlisted: (value: string): string => `${value} (not in the list)`,
    incomplete: (name: string): string => `Choose what ${name} is mapped to, or remove it.`,

    suggest: "Suggest by name",
    suggestions: { one: "# suggestion by name", other: "# suggestions by name" },
    noSuggestions: "No similar names found.",
    pair: (left: string, right: string): string => `${left} → ${right}`,
    apply: { one: "Fill in #", other: "Fill in #" },
    dismiss: "Cancel",
    applied: { one: "# filled in", other: "# filled in" },
    undo: "Undo",

    remove: (name: string): string => `Remove ${name}`,
    /** Names the box from which the next row is made. */
    add: (left: string): string => `Add ${left}`,
    addPlaceholder: "Choose to add a row",
    addTextPlaceholder: "Type to add a row",
    addButton: "Add",
    allUsed: "Everything is mapped.",
    taken: (value: string): string => `${value} is already mapped.`,
    /** Below a mapping of more rows than are drawn at once. */
    rowsShown: (count: number, total: number, { number }: TextFormat): string =>
      `Showing ${number(count)} of ${number(total)} rows.`,
    showMore: "Show more rows",
    copyAll: "Copy the full mapping",
    count: { one: "# row", other: "# rows" },
    valuePlaceholder: "Choose",
    textPlaceholder: "Type a value",
  },
};
