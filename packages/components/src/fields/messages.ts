/** Texts of the setting around its control. */
export const configFieldMessages = {
  key: "configField" as const,
  texts: {
    loadingOptions: "Loading choices…",
    notEditable: "This setting cannot be changed here. It is kept as it is.",
    failed: "This setting could not be shown.",
  },
};
