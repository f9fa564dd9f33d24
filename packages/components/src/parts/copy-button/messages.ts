/** Texts of the button that copies. */
export const copyButtonMessages = {
  key: "copyButton" as const,
  texts: {
    copy: "Copy",
    copied: "Copied",
    failed: "Copying was not allowed. Select the text and copy it by hand.",
  },
};
