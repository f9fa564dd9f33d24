import type { JsonValue } from "./json.ts";
import { tagNumbers } from "./tag-numbers.ts";
import { mayBeRounded } from "./wire-json.ts";

/**
 * `JSON.parse` that changes no number: what a `number` does not hold exactly is read as an `ExactNumber`.
 *
 * @throws SyntaxError as `JSON.parse` does.
 * @example
 * parseJson('{"guild":1161888007138312193}'); // { guild: { "cobalt:number": "1161888007138312193" } }
 */
export function parseJson(text: string): JsonValue {
  const value: JsonValue = JSON.parse(text);
  return mayBeRounded(text) ? JSON.parse(tagNumbers(text)) : value;
}
