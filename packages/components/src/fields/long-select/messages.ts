/** Lines of the select for long lists. */
export const longSelectMessages = {
  key: "longSelect" as const,
  texts: {
    placeholder: "Type to search",
    /** The button at the end of the box. */
    open: (label: string): string => `Show options for ${label}`,
    clear: (label: string): string => `Clear ${label}`,
    list: (label: string): string => `Options for ${label}`,
    chosen: (label: string): string => `Selected for ${label}`,
    remove: (name: string): string => `Remove ${name}`,
    /** Takes what was typed for a value, where any text will do. */
    use: (text: string): string => `Use “${text}”`,
    unlisted: (value: string): string => `${value} (not in the list)`,
    selected: { other: "# selected" },
    more: { other: "and # more" },
    selectAll: { other: "Select all #" },
    selectMatches: { one: "Select the # match", other: "Select the # matches" },
    clearAll: "Clear all",
    found: { one: "# match", other: "# matches" },
    noMatch: (query: string): string => `No matches for “${query}”.`,
    noChoices: "No options available.",
  },
};
