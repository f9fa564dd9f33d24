/**
 * How many slips of a finger lead from what was typed to the word, or to its beginning, where somebody is still typing: a letter too
 * many, one missing, a wrong one, two the wrong way round. What is written by ear counts as one. `undefined` for more than a word of
 * that length forgives.
 */
export function countTypos(typed: string, word: string, { begun = true } = {}): number | undefined {
  const slips = countSlips(typed, word, begun);
  if (slips !== undefined) return slips;
  const [heard, sound] = [soundOf(typed), soundOf(word)];
  const beside = heard === sound ? 0 : countSlips(heard, sound, begun);
  return beside === undefined ? undefined : beside + 1;
}

function countSlips(typed: string, word: string, begun: boolean): number | undefined {
  const most = forgiven(typed);
  if (most === 0 || typed.length - word.length > most || lettersMissing(typed, word) > most) return undefined;
  const target = word.slice(0, typed.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: target.length + 1 }, (_, index) => index);
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= target.length; j += 1) {
      const same = typed[i - 1] === target[j - 1];
      row[j] = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && typed[i - 1] === target[j - 2] && typed[i - 2] === target[j - 1];
      if (swapped) row[j] = Math.min(at(row, j), at(beforeLast, j - 2) + 1);
    }
    if (Math.min(...row) > most) return undefined;
    beforeLast = last;
    last = row;
  }
  // Whole words forgive their first letter, too, where it is the only slip; of short ones, and of what is still being typed, it is all
  // there is to go by.
  const sameBegin = typed[0] === word[0];
  const short = typed.length < shortest;
  const whole = word.length <= target.length && (!short || sameBegin) ? at(last, word.length) : Infinity;
  // A beginning has as many letters as were typed of it, unless much was typed, or one letter of the word is left.
  const fewest = Math.min(typed.length - 2 * (most - 1), word.length - 1);
  const unfinished = begun && sameBegin && !short ? Math.min(...last.slice(fewest)) : Infinity;
  const typos = Math.min(whole > 1 && !sameBegin ? Infinity : whole, unfinished);
  return typos <= most ? typos : undefined;
}

/** Shorter ones differ by a letter from so many others that their first one must be right. */
const shortest = 5;

/** Short words are too close to each other to guess which was meant, and more than two slips make another word of a long one. */
function forgiven({ length }: string): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** The same letters for what sounds the same, as it is taken for each other where a name was only heard. */
function soundOf(word: string): string {
  return word.replaceAll(/^x|ph|sequel|qu|c?ks|ck|c(?![ehiy])|q/g, (letters) => sounds[letters] ?? "k");
}

const sounds: Record<string, string> = { x: "z", ph: "f", sequel: "sql", qu: "kw", cks: "x", ks: "x" };

/** What is compared at length has most of its letters: a look that spares nearly all of the work. */
function lettersMissing(typed: string, word: string): number {
  let missing = 0;
  for (const letter of typed) if (!word.includes(letter)) missing += 1;
  return missing;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
