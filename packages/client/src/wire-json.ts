import { CobaltError } from "./errors.ts";
import { exactText } from "./exact-number.ts";
import type { JsonValue } from "./json.ts";

/** Where a text may hold a number that would be rounded, or our tag's name in any spelling. Answers without either are most. */
const SUSPECT = /(?:^|[:,[\s])(?:-0|-?(?:[\d.]{16}|[\d.]{1,15}[eE]))|"cobalt:|\\u00[2-7]/;

/** Whether `JSON.parse` may change a number of this text, or take a name in it for our tag. */
export function mayBeRounded(text: string): boolean {
  return SUSPECT.test(text);
}

/**
 * `parseJson`, of which the part that keeps every digit loads with the first text that needs it.
 *
 * @throws SyntaxError as `JSON.parse` does, CobaltError `network` where that part does not arrive: a number is never rounded instead.
 */
export async function readJson(text: string): Promise<JsonValue> {
  const value: JsonValue = JSON.parse(text);
  if (!mayBeRounded(text)) return value;
  const { tagNumbers } = await loadRareParts();
  return JSON.parse(tagNumbers(text));
}

/**
 * `stringifyJson`, whose code loads with the first value that `JSON.stringify` would write in another way: one with an `ExactNumber`, or of
 * great depth.
 *
 * @throws CobaltError `invalid-request` for what is no JSON, NaN and Infinity included, `network` where that code does not arrive.
 */
export async function writeJson(value: unknown): Promise<string> {
  try {
    const text = JSON.stringify(value, withoutNaN);
    if (!text.includes('"cobalt:')) return text;
  } catch {
    // too deep for it, or no JSON, of which the other has more to say
  }
  const { writeBody } = await loadRareParts();
  const written = writeBody(value, exactText);
  if (typeof written === "string") return written;
  throw new CobaltError("invalid-request", written.message, { cause: written.cause });
}

/** `JSON.stringify` throws for a BigInt, but would write null for NaN and Infinity. */
function withoutNaN(_name: string, part: unknown): unknown {
  return typeof part === "number" && !Number.isFinite(part) ? 0n : part;
}

/** @throws CobaltError `network` where they do not arrive. */
export async function loadRareParts(): Promise<typeof import("./rare-parts.ts")> {
  try {
    return await import("./rare-parts.ts");
  } catch (cause) {
    const message = "[cobalt-kit] a part of the code could not be loaded. Reload the page.";
    throw new CobaltError("network", message, { cause });
  }
}
