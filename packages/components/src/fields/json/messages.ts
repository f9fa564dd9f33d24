import type { TextFormat } from "../../messages/text-format.ts";

/** Lines of the JSON box. */
export const jsonFieldMessages = {
  key: "jsonField" as const,
  texts: {
    format: "Format",
    valid: "Valid JSON",
    /** Puts the cursor where the text stops being JSON. */
    show: "Go to the error",
    /** Where the text stops being JSON, and why. */
    problem: {
      "expected-value": (line: number, column: number, { number }: TextFormat): string =>
        `Line ${number(line)}, column ${number(column)}: a value is missing here.`,
      "expected-key": (line: number, column: number, { number }: TextFormat): string =>
        `Line ${number(line)}, column ${number(column)}: a name in double quotes is expected here.`,
      "expected-colon": (line: number, column: number, { number }: TextFormat): string =>
        `Line ${number(line)}, column ${number(column)}: a colon is missing here.`,
      "expected-comma": (line: number, column: number, { number }: TextFormat): string =>
        `Line ${number(line)}, column ${number(column)}: a comma or a closing bracket is missing here.`,
      "trailing-comma": (line: number, column: number, { number }: TextFormat): string =>
        `Line ${number(line)}, column ${number(column)}: remove the comma before the closing bracket.`,
      "bad-string": (line: number, column: number, { number }: TextFormat): string =>
        `Line ${number(line)}, column ${number(column)}: this text isn’t closed, or has a character that must be escaped.`,
      "bad-token": (line: number, column: number, { number }: TextFormat): string =>
        `Line ${number(line)}, column ${number(column)}: this isn’t JSON. Text needs double quotes; only true, false, null and numbers don’t.`,
      "extra-text": (line: number, column: number, { number }: TextFormat): string =>
        `Line ${number(line)}, column ${number(column)}: remove everything after the value.`,
    },
  },
};
