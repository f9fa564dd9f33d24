import type { Application } from "@cobalt-kit/client";
import { countTypos } from "./count-typos.ts";
import { foldSearch, foldText, hasSpaces, placeWithin, searchedWords, stemOf, wordsOf } from "./fold-text.ts";

interface SearchedTexts {
  name: string;
  /** The words of the name, and all of them in one, as in `googlesheets`. */
  names: string[];
  tags: string[];
  /** Its words with a blank before each. */
  description: string;
}

/** How far what is typed is from a word, less being better; `Infinity` where it is another word. */
const costs = { tag: 4, typo: 10, tagTypo: 15, description: 20, descriptionTypo: 40 };
/** Worse ones are left out: with `salesfroce` nobody means what is two slips away. */
const COST_BESIDE_BEST = 2;

const kept = /* @__PURE__ */ new WeakMap<Application, SearchedTexts>();

/** Does not use `keptPer`: esbuild would move it into a separate file that every page has to load. */
function textsOf(application: Application): SearchedTexts {
  const known = kept.get(application);
  if (known !== undefined) return known;
  const { name, tags, description } = application;
  const folded = foldText(name);
  const words = wordsOf(folded);
  const texts = {
    name: folded,
    names: words.length > 1 ? [...words, words.join("")] : words,
    tags: wordsOf(foldText(tags.join(" "))),
    description: ` ${wordsOf(foldText(description)).join(" ")}`,
  };
  kept.set(application, texts);
  return texts;
}

/**
 * Returns the applications that contain every word of a search in their name, tags or description, in any order: the best match first, equal ones in
 * their given order. Ignores case and accents. If no name or tag contains the words as typed, words that differ by one or two typos match, too:
 * `salesfroce` finds Salesforce. So do words with another simple ending: `tasks` finds task, `company` finds companies. Reads the first 200
 * characters of a search.
 *
 * @example
 * const found = searchApplications(applications, "google shets");
 */
export function searchApplications(applications: readonly Application[], search: string): Application[] {
  const text = foldSearch(search);
  if (text === "") return [...applications];
  const words = searchedWords(text);
  if (words.length === 0) return applications.filter(({ name }) => foldText(name).includes(text));
  const written = rank(applications, (texts) =>
    costOf(words, (word) => writtenCost(texts, word), nameCost(texts, text)),
  );
  if ((written[0]?.cost ?? Infinity) < costs.description * words.length)
    return written.map(({ application }) => application);
  const joined = words.join("");
  const near = rank(applications, (texts) =>
    Math.min(
      costOf(words, (word) => nearCost(texts, word)),
      typoCost(texts.names, joined, costs.typo),
    ),
  );
  const best = (near[0]?.cost ?? 0) + COST_BESIDE_BEST;
  const found = new Set([...written, ...near.filter(({ cost }) => cost <= best)].map(({ application }) => application));
  if (found.size > 0) return [...found];
  return rank(applications, (texts) => {
    const description = texts.description.split(" ");
    return costOf(words, (word) => Math.min(nearCost(texts, word), sentenceTypoCost(description, word)));
  }).map(({ application }) => application);
}

interface Ranked {
  application: Application;
  cost: number;
}

function rank(applications: readonly Application[], costFor: (texts: SearchedTexts) => number): Ranked[] {
  const ranked: Ranked[] = [];
  for (const application of applications) {
    const cost = costFor(textsOf(application));
    if (cost < Infinity) ranked.push({ application, cost });
  }
  return ranked.toSorted((a, b) => a.cost - b.cost);
}

/** Of all words together: one that is nowhere rules the application out. */
function costOf(words: readonly string[], costFor: (word: string) => number, start = 0): number {
  return words.reduce((sum, word) => sum + costFor(word), start);
}

/** A name that begins with all of what is typed goes before one that has it, and that before words in another order. */
function nameCost({ name }: SearchedTexts, text: string): number {
  return name === text ? 0 : name.startsWith(text) ? 1 : name.includes(text) ? 2 : 3;
}

function writtenCost({ names, tags, description }: SearchedTexts, word: string): number {
  const stem = stemOf(word);
  const begins = (other: string): boolean =>
    other.startsWith(word) || (other.startsWith(stem) && stemOf(other) === stem);
  if (names.includes(word)) return 0;
  if (names.some(begins)) return 1;
  if (names.some((name) => placeWithin(name, word) !== -1)) return 2;
  if (tags.some(begins)) return costs.tag;
  const isDescribed = hasSpaces(word)
    ? description.includes(` ${stem}`) && description.split(" ").some(begins)
    : description.includes(word);
  return isDescribed ? costs.description : Infinity;
}

function nearCost(texts: SearchedTexts, word: string): number {
  return Math.min(
    writtenCost(texts, word),
    typoCost(texts.names, word, costs.typo),
    typoCost(texts.tags, word, costs.tagTypo),
  );
}

function typoCost(words: readonly string[], typed: string, cost: number): number {
  return cost + 3 * Math.min(...words.map((word) => countTypos(typed, word) ?? Infinity));
}

/** Sentences have many words, each of which is close to others: one slip in a long word, and that typed to its end. */
function sentenceTypoCost(words: readonly string[], typed: string): number {
  const isSlip = typed.length > 5 && words.some((word) => countTypos(typed, word, { begun: false }) === 1);
  return isSlip ? costs.descriptionTypo : Infinity;
}
