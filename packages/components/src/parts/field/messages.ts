/** Lines of the field. */
export const fieldMessages = {
  key: "field" as const,
  texts: {
    optional: "(optional)",
  },
};
