/** Letters that have no accent to take away, and are typed as others all the same. */
const plain: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** A text as it is compared: small letters without accents, full-width ones as the usual ones. */
export function foldText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? letter);
}

/** Nobody types more to find an application; what is pasted, or stands in a link, may be of any length. */
const MAX_SEARCH_LENGTH = 200;

/** What is searched for, as it is compared. */
export function foldSearch(search: string): string {
  return foldText(search.trim().slice(0, MAX_SEARCH_LENGTH)).trim();
}

/** The words of a folded text. One with a hyphen or an apostrophe in it counts in parts and as a whole: `e-commerce`, `ecommerce`. */
export function wordsOf(folded: string): string[] {
  const runs = folded.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu) ?? [];
  return runs.flatMap((run) => {
    const parts = run.split(/[-'’.]/);
    return parts.length > 1 ? [...parts, parts.join("")] : parts;
  });
}

/** What is searched for: every word as it is typed. */
export function searchedWords(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Scripts without spaces have a sentence where others have a word. */
export function hasSpaces(word: string): boolean {
  return /^[\p{Script=Latin}\p{N}]*$/u.test(word);
}

const shortestWithin = 4;

/**
 * Where in a word of a name a part of it stands, or -1: at its beginning or its end, and within it where that is no accident of a few
 * letters, as `sap` in WhatsApp is. Scripts without spaces have parts of any length.
 */
export function placeWithin(word: string, part: string): number {
  if (word.startsWith(part)) return 0;
  if (!hasSpaces(part) || part.length >= shortestWithin) return word.indexOf(part);
  return part.length > 1 && word.endsWith(part) ? word.length - part.length : -1;
}

/** A word without what makes another form of it in English and its neighbours: `task` of `tasks`, `invoic` of `invoicing`. */
export function stemOf(word: string): string {
  return word.replace(/(?<=x|[cs]h|ss)es$|(?<=..[^s])s$/, "").replace(/(?<=.{4})(?:ie|y|ing|ed|en|e)$/, "");
}
