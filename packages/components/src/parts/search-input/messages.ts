/** Texts of the search box. */
export const searchInputMessages = {
  key: "searchInput" as const,
  texts: {
    clear: "Clear search",
  },
};
