/** A text read in another way, whose every character knows which part of the original it stands for. */
export interface TextView {
  text: string;
  starts: number[];
  ends: number[];
}

/** In small letters and without what cannot be seen; also with escapes undone; also without white space and signs. */
export type Spellings<T> = [folded: T, decoded: T, squeezed: T];

const LAYERS = 4;
const ESCAPE =
  /(?:%[\da-f]{2})+|(?:%|\\+)u[\da-f]{4}|\\+u\{[\da-f]{1,6}\}|\\+x[\da-f]{2}|\\+[bfnrtv"'/\\]|&#\d{1,7};|&#x[\da-f]{1,6};|&(?:amp|lt|gt|quot|apos|nbsp);/gi;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** The ways in which a text may spell something: escapes are those of URLs, JSON, JavaScript and HTML, several layers deep. */
export function spellings(text: string): Spellings<string> {
  const change = (from: string, by: (char: string) => string): string => Array.from(from.split(""), by).join("");
  const fold = (from: string): string => (/^[\0-\x7f]*$/.test(from) ? from.toLowerCase() : change(from, foldChar));
  let decoded = text;
  for (let layer = 0; layer < LAYERS && decoded.search(ESCAPE) >= 0; layer++) {
    decoded = Array.from(tokens(decoded), ([chars]) => chars).join("");
  }
  const folded = fold(decoded);
  return [fold(text), folded, squeeze(folded)];
}

/** The same, to find the place in the text. */
export function textViews(text: string): Spellings<TextView> {
  const positions = Array.from({ length: text.length }, (_, index) => index);
  const original = { text, starts: positions, ends: positions.map((index) => index + 1) };
  let decoded = original;
  for (let layer = 0; layer < LAYERS && decoded.text.search(ESCAPE) >= 0; layer++) {
    decoded = rewrite(decoded, tokens(decoded.text));
  }
  const folded = mapChars(decoded, foldChar);
  return [mapChars(original, foldChar), folded, mapChars(folded, squeeze)];
}

/** Base64 has two alphabets; the one's sign for 62 means a blank in URLs. */
export function squeeze(text: string): string {
  return text.replace(/[\s+\\"'-]/g, "").replaceAll("_", "/");
}

function foldChar(char: string): string {
  const small = char.toLowerCase();
  return /\p{Cf}/u.test(char) ? "" : small.length === 1 ? small : char;
}

function mapChars(view: TextView, change: (char: string) => string): TextView {
  return rewrite(
    view,
    Array.from(view.text.split(""), (char): Token => [change(char), 1]),
  );
}

type Token = [chars: string, length: number];

function rewrite({ starts, ends }: TextView, read: Iterable<Token>): TextView {
  const view: TextView = { text: "", starts: [], ends: [] };
  let at = 0;
  for (const [chars, length] of read) {
    view.text += chars;
    for (let index = 0; index < chars.length; index++) {
      view.starts.push(starts[at] ?? 0);
      view.ends.push(ends[at + length - 1] ?? 0);
    }
    at += length;
  }
  return view;
}

/** The characters of a text with how much of it spells them. */
function* tokens(text: string): Generator<Token> {
  let at = 0;
  for (const { 0: escape, index } of text.matchAll(ESCAPE)) {
    for (; at < index; at++) yield [text.charAt(at), 1];
    if (/^%[^u]/i.test(escape)) yield* percentDecoded(escape);
    else yield [meaning(escape), escape.length];
    at += escape.length;
  }
  for (; at < text.length; at++) yield [text.charAt(at), 1];
}

function meaning(escape: string): string {
  const [, decimal, hex] = /^&#(\d+)|^(?:&#x|%u|\\+[ux]\{?)([\da-f]+)/i.exec(escape) ?? [];
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  if (code <= 0x10_ff_ff) return String.fromCodePoint(code);
  if (escape.startsWith("&")) return NAMED[escape.slice(1, -1).toLowerCase()] ?? "";
  return /[bfnrtv]$/i.test(escape) ? "\n" : escape.slice(-1);
}

function* percentDecoded(run: string): Generator<Token> {
  for (let at = 0, length = 3; at < run.length; at += length) {
    const lead = Number.parseInt(run.slice(at + 1, at + 3), 16);
    length = 3 * (lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);
    try {
      yield [decodeURIComponent(run.slice(at, at + length)), Math.min(length, run.length - at)];
    } catch {
      length = 3; // a byte of an older encoding
      yield [String.fromCharCode(lead), length];
    }
  }
}
