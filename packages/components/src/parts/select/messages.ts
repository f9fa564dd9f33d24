/** Lines of the select. */
export const selectMessages = {
  placeholder: "Select",
  /** A stored value that is not among the options offered now. */
  unlisted: (value: string): string => `${value} (not in the list)`,
};
