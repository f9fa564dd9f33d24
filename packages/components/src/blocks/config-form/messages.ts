/** Lines of the fields of a configuration, and of saving them. */
export const configFormMessages = {
  key: "configForm" as const,
  texts: {
    generalPage: "General",
    workflowsPage: "Workflows",
    /** In the mark on a tab. */
    pageErrors: { one: "# to fix", other: "# to fix" },
    chooseParentFirst: (parent: string): string => `Choose ${parent} first`,
    /** Before the reason. */
    choicesFailed: (reason: string): string => `Couldn’t load the options. ${reason}.`,
    noChoices: (parent: string): string => `No options for this ${parent}.`,
    unchanged: "No changes",
    unsaved: { one: "# unsaved change", other: "# unsaved changes" },
    save: "Save",
    saveChanges: { one: "Save # change", other: "Save # changes" },
    saving: "Saving…",
    saved: "Saved",
    savedAnnouncement: "Settings saved.",
    discard: "Discard",
    discarded: "Changes discarded.",
    fieldsNeedAttention: { one: "# field needs your attention", other: "# fields need your attention" },
    /** A line of the summary. */
    problem: (field: string, text: string): string => `${field}: ${text}`,
    saveFailed: "Your changes weren’t saved. Everything you typed is still here.",
    /** After a save or a switch that was told that there is no such configuration. */
    gone: "These settings were removed elsewhere. Check that the application is connected, then try again to set them up anew.",
    errors: {
      required: "Enter a value.",
      requiredChoice: "Choose an option.",
      email: "Enter an email address, such as name@example.com.",
      url: "Enter a web address that starts with https://.",
      date: "Enter a date.",
      json: "Fix the JSON before you save.",
      value: "Check this value.",
      mapping: "Complete each row, or remove it.",
      rule: "Complete each condition, or remove it.",
      conflict: "Choose which version to keep before you save.",
      refused: "This value wasn’t accepted. Check it and try again.",
    },
  },
};
