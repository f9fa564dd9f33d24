/** Lines of the filters beside the status. */
export const executionFilterMessages = {
  key: "executionList" as const,
  texts: {
    moreFilters: "More filters",
    anyChoice: "All",
    workflowName: "Workflow name",
    application: "Application",
    sources: { event: "Event", schedule: "Schedule", call: "API call" },
    type: "Type",
    types: { async: "In the background", sync: "While the caller waits" },
    from: "From",
    to: "To",
    clearFilters: "Clear filters",
  },
};
