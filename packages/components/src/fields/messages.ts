import type { TextFormat } from "../messages/text-format.ts";

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
    /** Beside it, where the setting may be empty. */
    removeSecret: "Remove the stored value",
    secretRemoved: "Removed when you save.",
    keepSecret: "Keep the stored value",
    /** Empties a box of text and offers a date in its place. */
    chooseDate: "Choose a date instead",
    /** Beside the beginning of a value that is too long for a control. */
    tooLong: (characters: number, { number }: TextFormat): string =>
      `Too long to be edited here: ${number(characters)} characters. It is kept as it is.`,
    copyWhole: "Copy the whole value",
    replace: "Replace this value",
    failed: "This setting could not be shown.",
  },
};
