/** Lines of the field. */
export const fieldMessages = {
  optional: "(optional)",
  loadingOptions: "Loading choices…",
};
