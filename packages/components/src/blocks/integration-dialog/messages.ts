export const integrationDialogMessages = {
  key: "integrationDialog" as const,
  texts: {
    loading: "Loading the application…",
    tabs: (name: string): string => `${name} sections`,
    account: "Account",
    /** One that does not say who it belongs to, by its place in the list. */
    unnamedAccount: (place: number): string => `Account ${place}`,
    settings: "Settings",
    workflows: "Workflows",
    runs: "Runs",
    notFound: "Not found",
    notFoundTitle: "We couldn’t find this application",
    notFoundAction: "It may have been renamed or turned off for your account. Look for it among all applications.",
    back: "Back to all applications",
    loadFailed: "Couldn’t load the application",
  },
};
