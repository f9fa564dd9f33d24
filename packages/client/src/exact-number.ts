const TAG = "cobalt:number";

/**
 * A number that JavaScript would round, kept as it is written: more digits than a `number` holds, beyond its range, or minus zero.
 * Plain JSON, so that it survives a query cache, `dehydrate()` and storage.
 *
 * @example
 * const guild = exactNumber("1161888007138312193"); // { "cobalt:number": "1161888007138312193" }
 * numberText(guild); // "1161888007138312193"
 * stringifyJson({ guild }); // '{"guild":1161888007138312193}'
 */
export type ExactNumber = { readonly [TAG]: string };

const LITERAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
/** Longer exponents are beyond what can be computed with, and compared as text. */
const LONGEST_EXPONENT = 15;

/** Whether a value is a number that JavaScript would round. */
export function isExactNumber(value: unknown): value is ExactNumber {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, TAG)) return false;
  const entries: [string, unknown][] = Object.entries(value);
  return entries.length === 1 && typeof entries[0]?.[1] === "string" && LITERAL.test(entries[0][1]);
}

/**
 * A number as JSON writes it: a `number` where that holds it exactly, else an `ExactNumber`.
 *
 * @throws TypeError where the text is no number of JSON.
 */
export function exactNumber(text: string): number | ExactNumber {
  if (!LITERAL.test(text))
    throw new TypeError(`[cobalt-kit] ${JSON.stringify(text.slice(0, 40))} is no number of JSON.`);
  return isRounded(text) ? { [TAG]: text } : Number(text);
}

/** All digits of a number, as JSON writes it. */
export function numberText(value: number | ExactNumber): string {
  return typeof value === "number" ? String(value) : value[TAG];
}

/** Whether JavaScript would write a number of JSON back as another one. */
function isRounded(literal: string): boolean {
  const number = Number(literal);
  return !Number.isFinite(number) || decimal(JSON.stringify(number)) !== decimal(literal);
}

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

/**
 * A property's name in memory. An object that really has the name of our tag must not be taken for a number, so it gets one more colon
 * while it is here.
 */
export function nameInMemory(name: string): string {
  return name.replace(/^cobalt(:+number)$/, "cobalt:$1");
}

/** A property's name in JSON: the reverse. */
export function nameInJson(name: string): string {
  return name.replace(/^cobalt:(:+number)$/, "cobalt$1");
}
