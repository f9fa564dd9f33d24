export const integrationDialogMessages = {
  key: "integrationDialog" as const,
  texts: {
    loading: "Loading the application…",
    tabs: (name: string): string => `What you can do with ${name}`,
    settings: "Settings",
    workflows: "Workflows",
    runs: "Runs",
    notFound: "Not found",
    notFoundTitle: "This application is not here",
    notFoundAction: "It may have been renamed, or switched off for your account. Look for it among all applications.",
    back: "Back to all applications",
    loadFailed: "The application could not be loaded",
  },
};
