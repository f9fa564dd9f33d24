import type { TextFormat } from "../../messages/text-format.ts";

/** Lines of the list of checkboxes. */
export const multiSelectMessages = {
  key: "multiSelect" as const,
  texts: {
    filter: (name: string): string => `Filter ${name}`,
    filterPlaceholder: "Type to filter",
    selected: { other: "# selected" },
    shown: (shown: number, total: number, { number }: TextFormat): string =>
      `${number(shown)} of ${number(total)} shown`,
    narrow: "Type to narrow the list.",
    noMatch: (query: string): string => `No matches for “${query}”.`,
  },
};
