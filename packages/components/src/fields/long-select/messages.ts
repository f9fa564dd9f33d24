import { plural } from "../../messages/plural.ts";

/** Lines of the select for long lists. */
export const longSelectMessages = {
  placeholder: "Type to search",
  /** The button at the end of the box. */
  open: (label: string): string => `Show choices of ${label}`,
  clear: (label: string): string => `Clear ${label}`,
  list: (label: string): string => `Choices of ${label}`,
  chosen: (label: string): string => `Chosen for ${label}`,
  remove: (name: string): string => `Remove ${name}`,
  /** Takes what was typed for a value, where any text will do. */
  use: (text: string): string => `Use “${text}”`,
  unlisted: (value: string): string => `${value} (not in the list)`,
  selected: (count: number): string => plural(count, { other: "# selected" }),
  more: (count: number): string => plural(count, { other: "and # more" }),
  selectAll: (count: number): string => plural(count, { other: "Select all #" }),
  selectMatches: (count: number): string => plural(count, { one: "Select the # match", other: "Select the # matches" }),
  clearAll: "Clear all",
  found: (count: number): string => plural(count, { one: "# match", other: "# matches" }),
  noMatch: (query: string): string => `Nothing matches “${query}”.`,
  noChoices: "There is nothing to choose from.",
};
