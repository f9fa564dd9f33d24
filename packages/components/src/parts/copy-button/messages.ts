/** Texts of the button that copies. */
export const copyButtonMessages = {
  key: "copyButton" as const,
  texts: {
    copy: "Copy",
    copied: "Copied",
    failed: "Your browser blocked copying. Select the text and copy it yourself.",
  },
};
