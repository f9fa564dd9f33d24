/** Lines of the fields of a configuration, and of saving them. */
export const configFormMessages = {
  key: "configForm" as const,
  texts: {
    generalPage: "General",
    workflowsPage: "Workflows",
    /** In the mark on a tab. */
    pageErrors: { one: "# to correct", other: "# to correct" },
    chooseParentFirst: (parent: string): string => `Choose ${parent} first`,
    /** Before the reason. */
    choicesFailed: (reason: string): string => `The choices could not be loaded: ${reason}.`,
    noChoices: (parent: string): string => `There is nothing to choose for this ${parent}.`,
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
    saveFailed: "Not saved. Everything you typed is still here.",
    /** Where a field was changed here and elsewhere. */
    conflict: {
      label: (field: string): string => `Two versions of ${field}`,
      title: "This was changed elsewhere in the meantime.",
      mine: "Yours",
      theirs: "Stored now",
      keepMine: "Keep yours",
      takeTheirs: "Use the stored one",
    },
    /** Above what was typed into fields that were taken away. */
    removed: "These settings are no longer there. What you entered is not lost:",
    /** Values in words. */
    values: { empty: "(empty)", secret: "(a secret)", on: "On", off: "Off" },
    errors: {
      required: "Fill this in.",
      requiredChoice: "Choose one.",
      email: "Enter an email address, such as name@example.com.",
      url: "Enter a web address that starts with https://.",
      date: "Enter a date.",
      json: "Correct the JSON before saving.",
      value: "Check this value.",
      mapping: "Complete each row, or remove it.",
      rule: "Complete each condition, or remove it.",
      conflict: "Choose one of the two versions before saving.",
      refused: "This value was not accepted.",
    },
  },
};
