import type { TextFormat } from "../../messages/text-format.ts";

export const integrationGalleryMessages = {
  key: "integrationGallery" as const,
  texts: {
    heading: "Integrations",
    description: "Connect the tools your team already works with.",
    search: "Search applications",
    searchPlaceholder: "Search by name, category or purpose",
    loading: "Loading applications…",
    statusFilter: "Filter by status",
    statusAll: "All",
    statusConnected: "Connected",
    statusAttention: "Needs attention",
    tagFilter: "Filter by category",
    allTags: { one: "Show # category", other: "Show all # categories" },
    fewerTags: "Show fewer categories",
    connected: "Connected",
    expired: "Reconnect",
    unavailable: "Not available yet",
    showMore: "Show more",
    shown: (shown: number, total: number, { number }: TextFormat): string =>
      `${number(shown)} of ${number(total)} applications shown`,
    results: { one: "# application found", other: "# applications found" },
    emptyTitle: "No applications yet",
    emptyDescription: "Applications appear here once they’re available to your account.",
    noMatchTitle: (search: string): string =>
      search === "" ? "No applications match these filters" : `No results for “${search}”`,
    noMatchDescription: "Try another word, or clear the filters to see all applications.",
    clearFilters: "Clear filters",
    loadFailed: "Couldn’t load applications",
    refreshFailed: "Couldn’t refresh the list",
  },
};
