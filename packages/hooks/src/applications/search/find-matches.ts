import { countTypos } from "./count-typos.ts";
import { foldSearch, foldText, placeWithin, searchedWords, stemOf } from "./fold-text.ts";

/** Where something stands in a text: from a position up to another. */
export type TextRange = readonly [start: number, end: number];

interface Run {
  start: number;
  text: string;
  folded: string;
}

/**
 * Returns where a text contains the words of a search, for highlighting: in order and without overlaps. With `typos`, words that differ by one or
 * two typos match if none matches exactly.
 *
 * @example
 * const ranges = findMatches(application.name, search, { typos: true });
 */
export function findMatches(text: string, search: string, { typos = false }: { typos?: boolean } = {}): TextRange[] {
  const words = searchedWords(foldSearch(search));
  if (words.length === 0) return [];
  const runs = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match): Run => ({
    start: match.index,
    text: match[0],
    folded: foldText(match[0]),
  }));
  const found = words.flatMap((word) => {
    const written = runs.flatMap((run) => rangeIn(run, word));
    if (written.length > 0) return written;
    const stem = stemOf(word);
    return runs
      .filter(({ folded }) => stemOf(folded) === stem || (typos && countTypos(word, folded) !== undefined))
      .map(rangeOf);
  });
  // All of a name in one word, or one of its words in two.
  const joined = words.join("");
  if (found.length === 0 && typos && joined !== "") {
    const whole = runs.map(({ folded }) => folded).join("");
    const [first, last] = [runs[0], runs.at(-1)];
    const alike = placeWithin(whole, joined) !== -1 || countTypos(joined, whole) !== undefined;
    if (alike && first !== undefined && last !== undefined) return [[first.start, rangeOf(last)[1]]];
    return runs.filter(({ folded }) => countTypos(joined, folded) !== undefined).map(rangeOf);
  }
  return merged(found);
}

/** The letters that were typed. A letter of the text may be several when folded, or none, as an accent of its own. */
function rangeIn({ start, text, folded }: Run, word: string): TextRange[] {
  const from = placeWithin(folded, word);
  if (from === -1) return [];
  let position = 0;
  let first: number | undefined;
  let last = 0;
  let index = 0;
  for (const letter of text) {
    const length = foldText(letter).length;
    if (first === undefined && position + length > from) first = index;
    const belongs = position < from + word.length || (length === 0 && last === index);
    index += letter.length;
    if (belongs) last = index;
    position += length;
  }
  return [[start + (first ?? 0), start + last]];
}

function rangeOf({ start, text }: Run): TextRange {
  return [start, start + text.length];
}

function merged(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}
