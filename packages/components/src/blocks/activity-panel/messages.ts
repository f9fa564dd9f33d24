/** Lines of the panel of what integrations have done lately. */
export const activityPanelMessages = {
  key: "activityPanel" as const,
  texts: {
    heading: "Activity",
    loading: "Loading activity…",
    needAttention: "Need attention",
    failed: (runs: string): string => `Failures in the last ${runs} runs`,
    runs: "Total runs",
    attentionFailed: "Couldn’t load what needs attention",
    runsFailed: "Couldn’t load runs",
    allWell: "Nothing needs your attention.",
    latest: "Latest runs",
    noRunsTitle: "Nothing has run yet",
    noRunsDescription: "Runs appear here as soon as a workflow starts.",
    expired: (application: string): string => `Your connection to ${application} has expired`,
    reconnect: "Reconnect",
    reconnectOf: (application: string): string => `Reconnect ${application}`,
    lastFailed: (application: string): string => `The latest run of ${application} failed`,
    open: "Open",
    openOf: (workflow: string): string => `Open the run of ${workflow}`,
    unnamed: "Unnamed workflow",
  },
};
