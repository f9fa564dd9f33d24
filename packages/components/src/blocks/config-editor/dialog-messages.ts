/** Lines of what is asked about configurations, which loads when it is asked. */
export const configDialogMessages = {
  key: "configEditor" as const,
  texts: {
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
