import type { TextFormat } from "../messages/text-format.ts";

/** Texts of the setting around its control. */
export const configFieldMessages = {
  key: "configField" as const,
  texts: {
    loadingOptions: "Loading options…",
    notEditable: "You can’t change this setting here. It stays as it is.",
    /** The example is in the signs of the language. */
    notANumber: (example: string): string => `Enter a number, such as ${example}.`,
    /** Under the input of a secret, whose text is not shown. */
    secretStored: "Saved. Type to replace it.",
    /** Beside it, where the setting may be empty. */
    removeSecret: "Remove the saved value",
    secretRemoved: "It will be removed when you save.",
    keepSecret: "Keep the saved value",
    /** Empties a box of text and offers a date in its place. */
    chooseDate: "Choose a date instead",
    /** Beside the beginning of a value that is too long for a control. */
    tooLong: (characters: number, { number }: TextFormat): string =>
      `Too long to edit here (${number(characters)} characters). It stays as it is.`,
    copyWhole: "Copy the full value",
    replace: "Replace this value",
    failed: "Couldn’t show this setting.",
  },
};
