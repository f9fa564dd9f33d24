/** The question before unsaved changes are left behind. */
export const leavingMessages = {
  key: "leaving" as const,
  texts: {
    title: "Leave without saving?",
    text: "Some of your changes have not been saved yet.",
    leave: "Leave without saving",
    stay: "Keep editing",
  },
};
