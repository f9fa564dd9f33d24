/** Texts in place of a block that failed. */
export const blockBoundaryMessages = {
  key: "blockBoundary" as const,
  texts: {
    title: "This part of the page stopped working",
    action: "Try again. If that doesn’t help, reload the page.",
  },
};
