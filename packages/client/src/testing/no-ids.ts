/** What is no id of a linked account, with what is said of it. */
export const noIds: [what: string, id: unknown, problem: string][] = [
  ["nothing", undefined, "is missing"],
  ["null", null, "is missing"],
  ["an empty text", "", "is empty"],
  ["blanks", " \t\u00A0", "is blank"],
  ["what nobody sees", "\u200B\u2060\uFEFF", "is blank"],
  ["a NUL", "harbor\u0000", "holds a control character"],
  ["a line end", "harbor\r\nx-api-key: other", "holds a control character"],
  ["NaN", Number.NaN, "is NaN"],
  ["1e999", Number.POSITIVE_INFINITY, "is Infinity"],
  ["a part of a number", 1.5, "is 1.5"],
  ["a number past 53 bits", 2 ** 53, "is a number too large to be exact"],
  ["an object", { id: "harbor" }, "is of type object"],
  ["a list", ["harbor"], "is a list"],
  ["true", true, "is of type boolean"],
];
