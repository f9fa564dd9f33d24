/** The questions before unsaved changes are left behind. */
export const leavingMessages = {
  key: "leaving" as const,
  texts: {
    title: "Leave without saving?",
    text: "You have changes that aren’t saved yet.",
    leave: "Leave without saving",
    stay: "Keep editing",
    /** The same about what was typed into a dialog and is sent by its button. */
    discardTitle: "Discard what you typed?",
    discardText: "If you leave now, you’ll lose it.",
    discard: "Discard",
  },
};
