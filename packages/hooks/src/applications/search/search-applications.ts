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

/** How far what is typed is from a word, less being better; undefined where it is another word. */
type Cost = number | undefined;

const costs = { nameForm: 3, tag: 4, tagForm: 5, typo: 10, tagTypo: 15, description: 20, descriptionTypo: 40 };
/** Worse ones are left out: with `salesfroce` nobody means what is two slips away. */
const besideBest = 2;

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
    description: ` ${withJoined(foldText(description))}`.replaceAll(/[^\p{L}\p{N}]+/gu, " "),
  };
  kept.set(application, texts);
  return texts;
}

/**
 * Returns the applications that contain every word of a search in their name, tags or description, in any order: the best match first, equal ones in
 * their given order. Ignores case and accents. If no name or tag contains the words as typed, words that differ by one or two typos match, too:
 * `salesfroce` finds Salesforce. Words with another simple ending match, too: `tasks` finds task, `company` finds companies. Reads the first 200 characters of a search.
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
    least(
      costOf(words, (word) => nearCost(texts, word)),
      typoCost(texts.names, joined, costs.typo),
    ),
  );
  const best = (near[0]?.cost ?? 0) + besideBest;
  const found = new Set([...written, ...near.filter(({ cost }) => cost <= best)].map(({ application }) => application));
  if (found.size > 0) return [...found];
  return rank(applications, (texts) => {
    const description = texts.description.split(" ");
    return costOf(words, (word) => least(nearCost(texts, word), sentenceTypoCost(description, word)));
  }).map(({ application }) => application);
}

/** A sentence, and its words with hyphens as one, as in `e-mail` and `email`. */
function withJoined(sentence: string): string {
  const joined = sentence.replaceAll(/(?<=\p{L})[-'’](?=\p{L})/gu, "");
  return joined === sentence ? sentence : `${sentence} ${joined}`;
}

interface Ranked {
  application: Application;
  cost: number;
}

function rank(applications: readonly Application[], costFor: (texts: SearchedTexts) => Cost): Ranked[] {
  const ranked: Ranked[] = [];
  for (const application of applications) {
    const cost = costFor(textsOf(application));
    if (cost !== undefined) ranked.push({ application, cost });
  }
  return ranked.toSorted((a, b) => a.cost - b.cost);
}

/** Of all words together: one that is nowhere rules the application out. */
function costOf(words: readonly string[], costFor: (word: string) => Cost, start = 0): Cost {
  let sum = start;
  for (const word of words) {
    const cost = costFor(word);
    if (cost === undefined) return undefined;
    sum += cost;
  }
  return sum;
}

/** A name that begins with all of what is typed goes before one that has it, and that before words in another order. */
function nameCost({ name }: SearchedTexts, text: string): number {
  return name === text ? 0 : name.startsWith(text) ? 1 : name.includes(text) ? 2 : 3;
}

function writtenCost({ names, tags, description }: SearchedTexts, word: string): Cost {
  const begins = (other: string): boolean => other.startsWith(word);
  const stem = stemOf(word);
  const isForm = (other: string): boolean => other.startsWith(stem) && stemOf(other) === stem;
  if (names.includes(word)) return 0;
  if (names.some(begins)) return 1;
  if (names.some((name) => placeWithin(name, word) !== -1)) return 2;
  if (names.some(isForm)) return costs.nameForm;
  if (tags.some(begins)) return costs.tag;
  if (tags.some(isForm)) return costs.tagForm;
  const isDescribed =
    description.includes(hasSpaces(word) ? ` ${word}` : word) ||
    (description.includes(` ${stem}`) && description.split(" ").some(isForm));
  return isDescribed ? costs.description : undefined;
}

function nearCost(texts: SearchedTexts, word: string): Cost {
  return least(
    writtenCost(texts, word),
    typoCost(texts.names, word, costs.typo),
    typoCost(texts.tags, word, costs.tagTypo),
  );
}

function typoCost(words: readonly string[], typed: string, cost: number): Cost {
  const typos = least(...words.map((word) => countTypos(typed, word)));
  return typos === undefined ? undefined : cost + 3 * typos;
}

/** Sentences have many words, each of which is close to others: one slip in a long word, and that typed to its end. */
function sentenceTypoCost(words: readonly string[], typed: string): Cost {
  if (typed.length < 6) return undefined;
  return words.some((word) => countTypos(typed, word, { begun: false }) === 1) ? costs.descriptionTypo : undefined;
}

function least(...values: Cost[]): Cost {
  return values.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}
