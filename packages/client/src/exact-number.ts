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

/** Whether a text is a number as JSON writes it. */
export function isLiteral(text: string): boolean {
  return LITERAL.test(text);
}

/** Whether a value is a number that JavaScript would round. */
export function isExactNumber(value: unknown): value is ExactNumber {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, TAG)) return false;
  const entries: [string, unknown][] = Object.entries(value);
  return entries.length === 1 && typeof entries[0]?.[1] === "string" && isLiteral(entries[0][1]);
}

/** All digits of a number, as JSON writes it. */
export function numberText(value: number | ExactNumber): string {
  return typeof value === "number" ? String(value) : value[TAG];
}

/** All digits of a number that JavaScript would round; undefined for any other value. */
export function exactText(value: unknown): string | undefined {
  return isExactNumber(value) ? numberText(value) : undefined;
}
