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
    allTags: { one: "# category", other: "All # categories" },
    fewerTags: "Fewer categories",
    connected: "Connected",
    expired: "Reconnect",
    unavailable: "Not available yet",
    showMore: "Show more",
    shown: (shown: number, total: number, { number }: TextFormat): string =>
      `${number(shown)} of ${number(total)} applications shown`,
    results: { one: "# application found", other: "# applications found" },
    emptyTitle: "No applications yet",
    emptyDescription: "None has been made available to your account so far. They will appear here as soon as one is.",
    noMatchTitle: (search: string): string =>
      search === "" ? "No application matches these filters" : `Nothing found for “${search}”`,
    noMatchDescription: "Try another word, or look at all applications.",
    clearFilters: "Clear filters",
    loadFailed: "The applications could not be loaded",
    refreshFailed: "The list could not be refreshed",
  },
};
