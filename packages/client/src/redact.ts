import { encodedForms, secretTexts, SHORTEST, TELLING } from "./secret-forms.ts";
import { fold, spellings, squeeze, textViews } from "./text-views.ts";

const ADDRESS = /https?:\/\//i;
/** What `squeeze` takes out. */
const SQUEEZED = /[\s+\\"'-]/;
const BEGINNINGS = 65_521;
const MARK = "[redacted]";
/** Nobody reads more of a text, and looking for secrets takes time by its length. */
export const MAX_TEXT = 10_000;
/** How short a part may become when white space and signs are left out of it. */
const SHORTEST_PART = 5;
/** What machines draw at random to name a request: a UUID, a ULID, or as many digits of hex as a database or a trace has. */
const RANDOM_ID =
  /(?<![a-z\d])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{16}|[\da-f]{24}|[\da-f]{32}|[0-7][\da-hjkmnp-tv-z]{25})(?![a-z\d])/gi;

/**
 * Takes every part of a secret out of texts: no run of 8 characters of it stays, nor the whole of a shorter one, however it is spelled
 * (letter case, white space, escapes of URLs, JSON and HTML, hex, base64); and web tokens of anybody. What does stay: how an address
 * begins (`https://`), and fewer than 8 digits of a secret, be they the whole of it, within the id of a request, which support needs whole.
 *
 * @param secrets - What was sent: texts, or JSON that holds them.
 */
export function redactTexts(texts: readonly string[], secrets: readonly unknown[]): string[] {
  const cut = texts.map((text) => text.slice(0, MAX_TEXT).replace(/\beyJ[\w-]+\.[\w.-]+/g, MARK));
  const spelled = cut.map(spellings);
  const partsOfTexts = new Map<string, Parts>();
  const told = new Set<string>();
  const lookFor: LookFor = (spelling, text, length) => {
    const kind = `${spelling} ${length}`;
    const parts = partsOfTexts.get(kind) ?? listParts(spelled.flatMap((each) => windows(each[spelling], length)));
    partsOfTexts.set(kind, parts);
    for (let at = 0; at + length <= text.length; at++) {
      if (parts.begins[beginning(text, at)] === 0) continue;
      const part = text.slice(at, at + length);
      if (parts.whole.has(part)) told.add(spelling + part);
    }
  };
  for (const secret of secretTexts(secrets)) lookForSecret(secret, lookFor);
  return told.size === 0 ? cut : cut.map((text) => redactParts(text, told));
}

/** Looks in the texts for every part of `text` that is so long. */
type LookFor = (spelling: number, text: string, length: number) => void;

/** Parts of texts, and how they begin: a secret may be a million characters long, and hardly any of its parts begins as one of these. */
interface Parts {
  whole: ReadonlySet<string>;
  begins: Uint8Array;
}

function listParts(parts: readonly string[]): Parts {
  const begins = new Uint8Array(BEGINNINGS);
  for (const part of parts) begins[beginning(part, 0)] = 1;
  return { whole: new Set(parts), begins };
}

function beginning(text: string, at: number): number {
  return (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) % BEGINNINGS;
}

function lookForSecret(secret: string, lookFor: LookFor): void {
  const whole = secret.length < TELLING;
  const lookForWhole = (spelling: number, part: string): void => {
    if (part.length >= SHORTEST) lookFor(spelling, part, part.length);
  };
  const lookForRuns = (spelling: number, text = "", telling = TELLING): void => {
    // how an address begins tells nothing
    for (const part of whole ? [text] : text.split(ADDRESS)) {
      if (whole || part.length < telling) lookForWhole(spelling, part);
      else lookFor(spelling, part, telling);
    }
  };
  const backwards = whole ? "" : secret.split("").toReversed().join("");
  for (const form of [secret, backwards]) {
    const spelled = spellings(form);
    for (const [spelling, text] of spelled.entries()) lookForRuns(spelling, text);
    // what is left of eight characters without their white space and signs
    for (const run of runs(spelled[1])) {
      if (run.length === TELLING && !SQUEEZED.test(run)) continue;
      const part = squeeze(run);
      if (part.length < TELLING && part.length >= SHORTEST_PART) lookForWhole(2, part);
    }
    // and without the marks that stand on letters
    for (const part of spelled[0] === form.toLowerCase() ? [] : Array.from(runs(form), fold)) {
      if (part.length >= TELLING) continue;
      lookForWhole(0, part);
      lookForWhole(1, part);
    }
  }
  for (const [form, telling] of encodedForms(secret)) lookForRuns(2, squeeze(form.toLowerCase()), telling);
}

function redactParts(text: string, told: ReadonlySet<string>): string {
  const lengths = new Set(Array.from(told, (part) => part.length - 1));
  const hidden = new Uint8Array(text.length);
  for (const [spelling, { text: spelled, starts, ends }] of textViews(text).entries()) {
    for (const length of lengths) {
      for (const [at, part] of windows(spelled, length).entries()) {
        if (told.has(spelling + part)) hidden.fill(1, starts[at], ends[at + length - 1]);
      }
    }
  }
  keepIds(text, hidden);
  return text.split("").reduce((kept, char, at) => {
    if (hidden[at] === 0) return kept + char;
    return at > 0 && hidden[at - 1] === 1 ? kept : kept + MARK;
  }, "");
}

/**
 * Support needs the id of a request whole. What is shorter than a telling part within one, whose dashes say nothing, is there by
 * chance: it has the digits of a short password, or of a key that looks like an id itself.
 */
function keepIds(text: string, hidden: Uint8Array): void {
  for (const { 0: id, index } of text.matchAll(RANDOM_ID)) {
    const end = index + id.length;
    for (let at = index, next; at < end; at = next) {
      next = at + 1;
      while (next < end && hidden[next] === hidden[at]) next++;
      const isPartOfMore = (at === index && hidden[at - 1] === 1) || (next === end && hidden[next] === 1);
      if (!isPartOfMore && text.slice(at, next).replaceAll("-", "").length < TELLING) hidden.fill(0, at, next);
    }
  }
}

/** Every telling part of a text, or the whole of a shorter one. How an address begins tells nothing. */
function* runs(text: string): Generator<string> {
  for (const part of text.split(ADDRESS)) {
    for (let at = 0; at === 0 || at + TELLING <= part.length; at++) yield part.slice(at, at + TELLING);
  }
}

/** Every part of a text that is so long. */
function windows(text = "", length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));
}
