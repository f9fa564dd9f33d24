/** A number in plain text, as `readNumber` gives it. */
export const plainNumber: RegExp =
  /^\s*(?<sign>[+-]?)(?=\.?\d)(?<integer>\d*)(?:\.(?<fraction>\d*))?(?<exponent>e[+-]?\d+)?\s*$/i;

/** Whether a text is a number in plain text. */
export function isNumberText(text: string): boolean {
  return plainNumber.test(text);
}
