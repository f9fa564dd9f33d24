import { plain, writeExactly } from "./write-exactly.ts";

/** The JSON of a body, told how to write an exact number; or why there is none, in a sentence for the developer. */
export function writeBody(value: unknown, exactText: (value: object) => string | undefined): string | Error {
  try {
    const text = writeExactly(value, 0, exactText);
    assertFinite(value);
    return text;
  } catch (cause) {
    const message = `[cobalt-kit] What was given is no JSON (${String(cause)}). Pass plain objects, lists, texts and finite numbers.`;
    return new TypeError(message, { cause });
  }
}

/** Names the first number that JSON does not have: `JSON.stringify` writes null for it, and that clears a value. */
function assertFinite(value: unknown): void {
  const found: [name: string, value: unknown][] = [["The value", plain(value, "")]];
  for (const [name, each] of found) {
    if (typeof each === "number" && !Number.isFinite(each)) throw new RangeError(`${name} is ${each}`);
    if (typeof each !== "object" || each === null) continue;
    for (const [key, part] of Object.entries(each)) found.push([`"${key}"`, plain(part, key)]);
  }
}
