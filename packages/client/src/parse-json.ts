import { exactNumber, isExactNumber, nameInMemory } from "./exact-number.ts";
import type { JsonValue } from "./json.ts";

/** Where a text may hold a number that would be rounded, or our tag's name in any spelling. Answers without either are most. */
const SUSPECT = /(?:^|[:,[\s])(?:-0|-?(?:[\d.]{16}|[\d.]{1,15}[eE]))|"cobalt:|\\u00[2-7]/;

/**
 * `JSON.parse` that changes no number: what a `number` does not hold exactly is read as an `ExactNumber`.
 *
 * @throws SyntaxError as `JSON.parse` does.
 * @example
 * parseJson('{"guild":1161888007138312193}'); // { guild: { "cobalt:number": "1161888007138312193" } }
 */
export function parseJson(text: string): JsonValue {
  const value: JsonValue = JSON.parse(text);
  return SUSPECT.test(text) ? JSON.parse(tagNumbers(text)) : value;
}

/** Writes each number that would be rounded as an `ExactNumber`. The text is JSON: tokens need no check. */
function tagNumbers(text: string): string {
  const token = /"|-?\d[-+.\deE]*/g;
  let tagged = "";
  let copied = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const start = found.index;
    const end = found[0] === '"' ? endOfString(text, start) : token.lastIndex;
    const written = text.slice(start, end);
    token.lastIndex = end;
    const replaced = found[0] === '"' ? tagName(written, text, end) : tagNumber(written);
    if (replaced === written) continue;
    tagged += text.slice(copied, start) + replaced;
    copied = end;
  }
  return tagged + text.slice(copied);
}

function tagNumber(literal: string): string {
  const value = exactNumber(literal);
  return isExactNumber(value) ? JSON.stringify(value) : literal;
}

function tagName(string: string, text: string, end: number): string {
  const colon = /\s*:/y;
  colon.lastIndex = end;
  if (!/^"cobalt:|\\u/.test(string) || !colon.test(text)) return string;
  const name: string = JSON.parse(string);
  const inMemory = nameInMemory(name);
  return inMemory === name ? string : JSON.stringify(inMemory);
}

/** Just behind the quote that ends the string which begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === "\\") before--;
    if ((end - before) % 2 === 0) return end + 1;
  }
}
