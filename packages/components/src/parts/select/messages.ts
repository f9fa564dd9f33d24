/** Lines of the select. */
export const selectMessages = {
  key: "select" as const,
  texts: {
    placeholder: "Select",
    /** A stored value that is not among the options offered now. */
    unlisted: (value: string): string => `${value} (not in the list)`,
  },
};
