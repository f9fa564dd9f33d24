/** Words on buttons that several parts and blocks have. */
export const commonMessages = {
  key: "common" as const,
  texts: {
    tryAgain: "Try again",
    cancel: "Cancel",
    close: "Close",
  },
};
