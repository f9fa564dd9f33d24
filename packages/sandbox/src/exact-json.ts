import type { JsonValue } from "./fixtures/fixtures.ts";

const tag = "cobalt:number";

/** A number that JavaScript would round, digit for digit: as fixtures and `control` hold it. On the wire it is the number. */
export type ExactNumber = { [tag]: string };

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|-?\d[-+.\deE]*/g;

export function isExactNumber(value: unknown): value is ExactNumber {
  if (typeof value !== "object" || value === null) return false;
  const text: unknown = Reflect.get(value, tag);
  return typeof text === "string" && Object.keys(value).length === 1 && number.test(text);
}

/** `JSON.parse`, with every digit of every number. */
export function readJson(text: string): JsonValue {
  const value: JsonValue = JSON.parse(markNumbers(text));
  return value;
}

/** JSON in which each number that JavaScript would round is an `ExactNumber`. */
export function markNumbers(text: string): string {
  const isPlain = !/\d{15}|[\d.]{16}|\d[eE]|-0|cobalt:|\\u00/.test(text);
  return isPlain ? text : text.replaceAll(tokens, marked);
}

/** `JSON.stringify` of values of any depth, with every digit of every number. */
export function writeJson(value: unknown, replace: (key: string, value: unknown) => unknown = same): string {
  try {
    const text = (replace === same ? JSON.stringify(value) : JSON.stringify(value, replace)) ?? "null";
    if (!text.includes("cobalt:")) return text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const parts: string[] = [];
  const waiting: Piece[] = [{ key: "", value }];
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    if (typeof piece === "string") parts.push(piece);
    else for (const inner of piecesOf(replace(piece.key, piece.value)).toReversed()) waiting.push(inner);
  }
  return parts.join("");
}

/** A copy that shares nothing. */
export function copyJson<T>(value: T): T;
export function copyJson(value: unknown): unknown {
  return readJson(writeJson(value));
}

/** Text that is done, or a value that is not. */
type Piece = string | { key: string; value: unknown };

function piecesOf(value: unknown): Piece[] {
  if (isExactNumber(value)) return [value[tag]];
  if (typeof value !== "object" || value === null) return [JSON.stringify(value) ?? "null"];
  const pieces: Piece[] = [];
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined && !Array.isArray(value)) continue;
    if (pieces.length > 0) pieces.push(",");
    if (!Array.isArray(value)) pieces.push(`${JSON.stringify(told(key))}:`);
    pieces.push({ key, value: part });
  }
  return Array.isArray(value) ? ["[", ...pieces, "]"] : ["{", ...pieces, "}"];
}

function marked(token: string, colon: string | undefined): string {
  if (!token.startsWith('"')) return isHeld(token) ? token : JSON.stringify({ [tag]: token });
  if (colon === undefined) return token;
  const key: string = JSON.parse(token.slice(0, -colon.length));
  return `${JSON.stringify(kept(key))}:`;
}

// Whether a number comes out of JavaScript as the one that went in.
function isHeld(text: string): boolean {
  const [digits, power] = decimalOf(text);
  const [heldDigits, heldPower] = decimalOf(JSON.stringify(Number(text)));
  return digits === heldDigits && power === heldPower;
}

// Its digits as one whole number, and the power of ten that they are multiplied by.
function decimalOf(text: string): [digits: string, power: number] {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = `${whole}${fraction}`.replace(/^(-?)0+(?=.)/, "$1");
  const zeros = digits.length - lengthWithoutZeros(digits);
  if (/^-?0$/.test(digits)) return [digits, 0];
  return [digits.slice(0, digits.length - zeros), Number(exponent) - fraction.length + zeros];
}

function lengthWithoutZeros(digits: string): number {
  let length = digits.length;
  while (digits[length - 1] === "0") length--;
  return length;
}

// A key that really has the name of the tag gets one more colon while it is here, so that nothing is taken for a number that is none.
function kept(key: string): string {
  return key.replace(/^cobalt(:+number)$/, "cobalt:$1");
}

function told(key: string): string {
  return key.replace(/^cobalt:(:+number)$/, "cobalt$1");
}

function same(_key: string, value: unknown): unknown {
  return value;
}
