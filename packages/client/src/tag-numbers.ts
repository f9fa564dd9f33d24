import { isRounded } from "./is-rounded.ts";

/** Writes each number that would be rounded as an `ExactNumber`. The text is JSON: tokens need no check. */
export function tagNumbers(text: string): string {
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
  return isRounded(literal) ? `{"cobalt:number":"${literal}"}` : literal;
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

/**
 * A property's name in memory. An object that really has the name of our tag must not be taken for a number, so it gets one more colon
 * while it is here.
 */
function nameInMemory(name: string): string {
  return name.replace(/^cobalt(:+number)$/, "cobalt:$1");
}
