/** Lines of a long list of workflows, which loads where there are that many. */
export const longWorkflowListMessages = {
  key: "workflowList" as const,
  texts: {
    search: "Search ready-made workflows",
    searchPlaceholder: "Search by name or purpose",
    found: { one: "# workflow found", other: "# workflows found" },
    noMatchTitle: (search: string): string => `No results for “${search}”`,
    noMatchDescription: "Try another word, or show all workflows.",
    showAll: "Show all workflows",
    otherGroup: "Other workflows",
  },
};
