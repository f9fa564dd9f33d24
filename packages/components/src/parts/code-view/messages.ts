/** Lines of the code view. */
export const codeViewMessages = {
  key: "codeView" as const,
  texts: {
    showAll: "Show all",
    /** Shown below a text that is too long to be shown in full. */
    cut: "Only the beginning is shown. Copy it to see the rest.",
    empty: "Empty",
    copy: (label: string): string => `Copy ${label}`,
  },
};
