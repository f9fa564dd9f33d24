/** Lines of edits that met another's, or whose field was taken away, which load with the first of them. */
export const lostEditsMessages = {
  key: "configForm" as const,
  texts: {
    /** Where a field was changed here and elsewhere. */
    conflict: {
      label: (field: string): string => `Two versions of ${field}`,
      title: "This was changed elsewhere while you were editing.",
      mine: "Your version",
      theirs: "Saved version",
      keepMine: "Keep your version",
      takeTheirs: "Use the saved version",
    },
    /** Above what was typed into fields that were taken away. */
    removed: "These settings no longer exist. Here’s what you entered:",
    /** Values in words. */
    values: { empty: "(empty)", secret: "(hidden)", on: "On", off: "Off" },
  },
};
