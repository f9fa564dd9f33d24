/** A text read in another way, whose every character knows which part of the original it stands for. */
export interface TextView {
  text: string;
  starts: number[];
  ends: number[];
}

/** In small letters and without what cannot be seen; also with escapes undone; also without white space and signs. */
export type Spellings<T> = [folded: T, decoded: T, squeezed: T];

const LAYERS = 4;
/** Signs that keys and addresses consist of, by their names in HTML. */
const NAMED: Record<string, string> = {
  amp: "&",
  ast: "*",
  apos: "'",
  bsol: "\\",
  colon: ":",
  comma: ",",
  commat: "@",
  dollar: "$",
  equals: "=",
  excl: "!",
  gt: ">",
  lowbar: "_",
  lpar: "(",
  lt: "<",
  nbsp: " ",
  newline: " ",
  num: "#",
  percnt: "%",
  period: ".",
  plus: "+",
  quest: "?",
  quot: '"',
  rpar: ")",
  semi: ";",
  sol: "/",
  tab: " ",
  verbar: "|",
};
const ESCAPE = new RegExp(
  [
    String.raw`(?:(?:%|\\+x)[\da-f]{2})+`,
    String.raw`(?:%|\\+)u[\da-f]{4}|\\+u\{[\da-f]{1,6}\}|\\+[0-3][0-7]{2}|\\+[bfnrtv"'/\\]`,
    String.raw`&#\d{1,7};?|&#x[\da-f]{1,6};?|&(?:${Object.keys(NAMED).join("|")});|<w?br ?/?>`,
  ].join("|"),
  "gi",
);

/** The ways in which a text may spell something: escapes are those of URLs, JSON, JavaScript and HTML, several layers deep. */
export function spellings(text: string): Spellings<string> {
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
  const folded = foldView(decoded);
  return [foldView(original), folded, mapChars(folded, squeeze)];
}

/** In small letters and without what cannot be seen. */
export function fold(text: string): string {
  return /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : Array.from(text.split(""), foldChar).join("");
}

/** Base64 has two alphabets; the one's sign for 62 means a blank in URLs. */
export function squeeze(text: string): string {
  return text.replace(/[\s+\\"'-]/g, "").replaceAll("_", "/");
}

/** Accents are written with their letters or after them, letters in one width or two. */
function foldChar(char: string): string {
  return char
    .normalize("NFKD")
    .replaceAll(/[\p{Cf}\p{M}]/gu, "")
    .toLowerCase();
}

/** A mark goes with the letter that it stands on. */
function foldView(view: TextView): TextView {
  const ends = [...view.ends];
  for (let at = ends.length - 1; at > 0; at--) {
    if (foldChar(view.text.charAt(at)) === "") ends[at - 1] = ends[at] ?? 0;
  }
  return mapChars({ ...view, ends }, foldChar);
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
    if (/^%[^u]|^\\+x/i.test(escape)) yield* bytesDecoded(escape);
    else yield [meaning(escape), escape.length];
    at += escape.length;
  }
  for (; at < text.length; at++) yield [text.charAt(at), 1];
}

function meaning(escape: string): string {
  const [, decimal, hex, octal] = /^&#(\d+)|^(?:&#x|%u|\\+u\{?)([\da-f]+)|^\\+([0-3][0-7]{2})/i.exec(escape) ?? [];
  const code =
    decimal === undefined ? Number.parseInt(hex ?? octal ?? "", hex === undefined ? 8 : 16) : Number(decimal);
  if (code <= 0x10_ff_ff) return String.fromCodePoint(code);
  if (escape.startsWith("&")) return NAMED[escape.slice(1, -1).toLowerCase()] ?? "";
  return /[bfnrtv>]$/i.test(escape) ? "\n" : escape.slice(-1);
}

/** Bytes as URLs and as JavaScript escape them: a character may take up to four. */
function* bytesDecoded(run: string): Generator<Token> {
  const bytes = run.match(/(?:%|\\+x)[\da-f]{2}/gi) ?? [];
  for (let at = 0, count = 1; at < bytes.length; at += count) {
    const lead = Number.parseInt((bytes[at] ?? "").slice(-2), 16);
    count = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const escaped = bytes.slice(at, at + count);
    try {
      const percent = escaped.map((byte) => `%${byte.slice(-2)}`).join("");
      yield [decodeURIComponent(percent), escaped.join("").length];
    } catch {
      count = 1; // a byte of an older encoding
      yield [String.fromCharCode(lead), escaped[0]?.length ?? 1];
    }
  }
}
