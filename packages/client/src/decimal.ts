/** Longer exponents are beyond what can be computed with, and compared as text. */
const LONGEST_EXPONENT = 15;

/** One spelling for each value: `1`, `1.0` and `10e-1` have the same. */
export function decimal(literal: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE](.+))?$/.exec(literal) ?? [];
  const digits = whole + fraction;
  let start = 0;
  let end = digits.length;
  while (digits[start] === "0") start++;
  while (end > start && digits[end - 1] === "0") end--;
  if (start === end) return `${sign}0`;
  if (exponent.length > LONGEST_EXPONENT) return literal;
  return `${sign}${digits.slice(start, end)}e${Number(exponent) + whole.length - end}`;
}
