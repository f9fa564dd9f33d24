import { fold } from "../../parts/multi-select/match-options.ts";
import type { SelectOption } from "../../parts/select/option-key.ts";

/** A left side, and the right side whose name is most like its own. */
export interface Suggestion<Left extends SelectOption> {
  left: Left;
  right: SelectOption;
}

/** Names are alike from here on; 1 is the same. */
const alikeFrom = 0.5;

/** Pairs of similar names, the best first; each right side is suggested once. */
export function suggestPairs<Left extends SelectOption>(
  lefts: readonly Left[],
  rights: readonly SelectOption[],
): Suggestion<Left>[] {
  const words = rights.map((right) => wordsOf(right));
  const byWord = new Map<string, number[]>();
  for (const [index, list] of words.entries()) {
    for (const start of new Set(list.map(startOf))) {
      const known = byWord.get(start);
      if (known === undefined) byWord.set(start, [index]);
      else known.push(index);
    }
  }
  const candidates = lefts.flatMap((left) => {
    const own = wordsOf(left);
    const near = new Set(own.flatMap((word) => byWord.get(startOf(word)) ?? []));
    return [...near].map((index) => ({ left, index, score: likeness(own, words[index] ?? []) }));
  });
  candidates.sort((a, b) => b.score - a.score);
  const takenLeft = new Set<Left>();
  const takenRight = new Set<number>();
  const pairs: Suggestion<Left>[] = [];
  for (const { left, index, score } of candidates) {
    const right = rights[index];
    if (score < alikeFrom || right === undefined || takenLeft.has(left) || takenRight.has(index)) continue;
    takenLeft.add(left);
    takenRight.add(index);
    pairs.push({ left, right });
  }
  return pairs;
}

/** “billingCity”, “Billing city” and “BILLING_CITY” are the same words. */
function wordsOf({ name }: SelectOption): string[] {
  const apart = name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return fold(apart).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function startOf(word: string): string {
  return word.slice(0, 3);
}

/** Words that both have, by their length, of all that they have: “Phones” and “Phone” share most of one. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.join("") === b.join("")) return 1;
  let shared = 0;
  for (const word of a) shared += Math.max(0, ...b.map((other) => commonStart(word, other)));
  const length = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);
  return (2 * shared) / Math.max(1, length(a) + length(b));
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at < 3 && at < Math.min(a.length, b.length) ? 0 : at;
}
