/** The questions before unsaved changes are left behind. */
export const leavingMessages = {
  key: "leaving" as const,
  texts: {
    title: "Leave without saving?",
    text: "Some of your changes have not been saved yet.",
    leave: "Leave without saving",
    stay: "Keep editing",
    /** The same about what was typed into a dialog and is sent by its button. */
    discardTitle: "Discard what you typed?",
    discardText: "It has not been sent yet. If you leave now, it is lost.",
    discard: "Discard",
  },
};
