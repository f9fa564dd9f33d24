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
    needs: "What you need",
    needsOneOf: "What you need (one of these)",
    needsAccount: (name: string): string => `A ${name} account to sign in with`,
    needsKeys: (keys: string, name: string): string => `From ${name}: ${keys}`,
    needsAlso: (inputs: string): string => `You’ll be asked for ${inputs}`,
    needsNothing: "Nothing. One click connects it.",
    notFound: "Not found",
    notFoundTitle: "We couldn’t find this application",
    notFoundAction: "It may have been renamed or turned off for your account. Look for it among all applications.",
    back: "Back to all applications",
    loadFailed: "Couldn’t load the application",
  },
};
