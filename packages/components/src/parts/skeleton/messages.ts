/** What is heard while something loads. */
export const loadingMessages = {
  key: "loading" as const,
  texts: {
    label: "Loading…",
  },
};
