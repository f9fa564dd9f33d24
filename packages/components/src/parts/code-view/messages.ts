/** Lines of the code view. */
export const codeViewMessages = {
  key: "codeView" as const,
  texts: {
    showAll: "Show all of it",
    /** Stands below a text that is too long to be shown whole. */
    cut: "Only the beginning is shown. Copy it to have all of it.",
    empty: "Nothing here",
    copy: (label: string): string => `Copy ${label}`,
  },
};
