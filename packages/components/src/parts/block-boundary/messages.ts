/** Texts in place of a block that failed. */
export const blockBoundaryMessages = {
  key: "blockBoundary" as const,
  texts: {
    title: "This part of the page stopped working",
  },
};
