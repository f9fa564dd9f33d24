import { exactText } from "./exact-number.ts";
import { writeExactly } from "./write-exactly.ts";

/**
 * `JSON.stringify` that writes each `ExactNumber` as the number it is, and values of any depth.
 *
 * @param indent - Blanks per level; each value stands on a line of its own then.
 * @example
 * stringifyJson({ guild: { "cobalt:number": "1161888007138312193" } }); // '{"guild":1161888007138312193}'
 */
export function stringifyJson(value: unknown, indent = 0): string {
  return writeExactly(value, indent, exactText);
}
