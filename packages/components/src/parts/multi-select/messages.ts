import { plural } from "../../messages/plural.ts";

/** Lines of the list of checkboxes. */
export const multiSelectMessages = {
  filter: (name: string): string => `Filter ${name}`,
  filterPlaceholder: "Type to filter",
  selected: (count: number): string => plural(count, { other: "# selected" }),
  shown: (shown: number, total: number): string =>
    plural(total, { other: `${plural(shown, { other: "#" })} of # shown` }),
  narrow: "Type to narrow the list.",
  noMatch: (query: string): string => `Nothing matches “${query}”.`,
};
