/** Texts of the setting around its control. */
export const configFieldMessages = {
  key: "configField" as const,
  texts: {
    loadingOptions: "Loading choices…",
    notEditable: "This setting cannot be changed here. It is kept as it is.",
    /** The example is in the signs of the language. */
    notANumber: (example: string): string => `Enter a number, such as ${example}.`,
    /** Under the input of a secret, whose text is not shown. */
    secretStored: "Stored. Type to replace it.",
    failed: "This setting could not be shown.",
  },
};
