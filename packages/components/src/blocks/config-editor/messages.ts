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
    leaveText: "You have unsaved changes to this configuration.",
    createTitle: "New configuration",
    createDescription: "It starts with the default settings. Your other configurations stay as they are.",
    /** In place of the description, while there are unsaved edits. */
    createAndLeave:
      "It starts with the default settings. You’ll lose the unsaved changes to your current configuration.",
    id: "ID",
    idHelp: "Letters, digits and hyphens, such as sales-team. You can’t change it later.",
    idRequired: "Enter an ID.",
    idTaken: "A configuration with this ID already exists.",
    create: "Create",
    created: (id: string): string => `Configuration ${id} created.`,
    createFailed: "Couldn’t create the configuration",
    deleteTitle: (id: string): string => `Delete the configuration ${id}?`,
    deleteText: "You’ll lose its settings and which workflows are on. The connection stays.",
    delete: "Delete configuration",
    deleted: (id: string): string => `Configuration ${id} deleted.`,
  },
};
