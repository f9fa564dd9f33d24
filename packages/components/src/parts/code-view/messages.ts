/** Lines of the code view. */
export const codeViewMessages = {
  key: "codeView" as const,
  texts: {
    showAll: "Show all of it",
    empty: "Nothing here",
    copy: (label: string): string => `Copy ${label}`,
  },
};
