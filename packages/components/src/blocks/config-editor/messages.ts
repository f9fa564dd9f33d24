/** Lines of the settings of an application. */
export const configEditorMessages = {
  key: "configEditor" as const,
  texts: {
    label: (application: string): string => `${application} settings`,
    loading: "Loading settings…",
    loadFailed: "Couldn’t load settings",
    emptyTitle: "Nothing to set up",
    emptyDescription: (application: string): string => `${application} works without any settings.`,
    notConnectedTitle: (application: string): string => `Connect ${application} first`,
    notConnectedDescription: "You can change its settings once it’s connected.",
    expiredTitle: (application: string): string => `Your connection to ${application} has expired`,
    expiredDescription: "Reconnect to view and change its settings.",
    configuration: "Configuration",
    /** The account's own one, which has no name that means something to a person. */
    ownConfiguration: "Default",
    newConfiguration: "New configuration",
    deleteConfiguration: "Delete",
  },
};
