import { type ExactNumber, isLiteral } from "./exact-number.ts";
import { isRounded } from "./is-rounded.ts";

/**
 * A number as JSON writes it: a `number` where that holds it exactly, else an `ExactNumber`.
 *
 * @throws TypeError where the text is no number of JSON.
 */
export function exactNumber(text: string): number | ExactNumber {
  const given: unknown = text; // of a caller without types
  if (!isLiteral(text)) throw new TypeError(`[cobalt-kit] "${String(given).slice(0, 40)}" is no number of JSON.`);
  return isRounded(text) ? { "cobalt:number": text } : Number(text);
}
