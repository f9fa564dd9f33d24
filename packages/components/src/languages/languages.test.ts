import type { Catalogue, PluralForms, TextFormat } from "@cobalt-kit/components";
import { arabic } from "@cobalt-kit/components/messages/ar";
import { german } from "@cobalt-kit/components/messages/de";
import { english } from "@cobalt-kit/components/messages/en";
import { spanish } from "@cobalt-kit/components/messages/es";
import { french } from "@cobalt-kit/components/messages/fr";
import { japanese } from "@cobalt-kit/components/messages/ja";
import { pseudo } from "@cobalt-kit/components/messages/pseudo";
import { brazilianPortuguese } from "@cobalt-kit/components/messages/pt-BR";
import { describe, expect, it } from "vitest";
import { textFormatFor } from "../messages/text-format.ts";
import { messageSets } from "../testing/marked-catalogue.ts";

/** Texts with the same words as in English: names of things, and words that both languages have. */
const alike: Record<string, readonly string[]> = {
  every: ["configEditor.id", "executionDetail.ended"],
  de: [
    "executionDetail.status",
    "executionList.filter",
    "executionList.status",
    "executionList.workflow",
    "webhookSettings.heading",
    "integrationDialog.workflows",
    "configForm.workflowsPage",
    "workflowList.name",
    "workflowList.versionName",
    "integrationGallery.sortName",
    "field.optional",
  ],
  es: ["webhookSettings.heading", "configForm.generalPage", "workflowList.resultError", "schemaForm.values.no"],
  fr: [
    "executionList.application",
    "executionList.type",
    "executionList.workflow",
    "webhookSettings.heading",
    "integrationDialog.workflows",
    "configForm.workflowsPage",
    "workflowList.description",
    "workflowList.showVersions",
    "workflowList.versions",
    "workflowList.versionName",
    "configEditor.configuration",
    "pager.label",
    "rules.condition",
    "integrationGallery.count",
    "rules.count",
  ],
  "pt-BR": [
    "webhookSettings.heading",
    "dataViewer.items",
    "executionDetail.status",
    "executionList.filter",
    "executionList.status",
  ],
};

const languages = { de: german, es: spanish, fr: french, "pt-BR": brazilianPortuguese, ja: japanese, ar: arabic };

/** How each addresses people, as the words that must not be in it. */
const otherAddress: Partial<Record<string, RegExp>> = {
  de: /(?<!\p{L})(du|dein\w*|dir|dich)(?!\p{L})/iu,
  es: /(?<!\p{L})ustede?s?(?!\p{L})/iu,
  fr: /(?<!\p{L})(tu|ton|tes|toi)(?!\p{L})/iu,
  "pt-BR": /(?<!\p{L})(tu|teu|tua|vosso)(?!\p{L})/iu,
};

describe.each(Object.entries(languages))("the language %s", (locale, catalogue) => {
  it("has its own locale and direction", () => {
    expect(catalogue.locale).toBe(locale);
    expect(catalogue.dir).toBe(locale === "ar" ? "rtl" : "ltr");
    expect(Intl.getCanonicalLocales(locale)).toEqual([locale]);
  });

  it("has every text, also at run time, with the values of the English one in it, and no English", async () => {
    const texts = leavesOf(await whole(catalogue));
    expect([...texts.keys()].toSorted()).toEqual([...leavesOf(englishTexts()).keys()].toSorted());
    const allowed = new Set([...(alike["every"] ?? []), ...(alike[locale] ?? [])]);
    const wrong: string[] = [];
    for (const [path, text] of leavesOf(englishTexts())) {
      const inEnglish = said(text, "en");
      const own = said(texts.get(path), locale);
      for (const [index, sentence] of own.entries()) {
        const counterpart = inEnglish[index] ?? "";
        if (sentence.trim() === "" && counterpart.trim() !== "") wrong.push(`${path} says nothing`);
        if (sentence === counterpart && /\p{L}/u.test(sentence) && !allowed.has(path))
          wrong.push(`${path} is English: ${sentence}`);
        for (const value of counterpart.match(/7[1-6]/g) ?? [])
          if (!sentence.includes(value) && !isCounted(text)) wrong.push(`${path} lacks ${value}: ${sentence}`);
        if (/undefined|NaN|\[object|#/.test(sentence)) wrong.push(`${path}: ${sentence}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("has the plural forms of its language, all of them and no other", async () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    const wrong: string[] = [];
    for (const [path, text] of leavesOf(await whole(catalogue))) {
      for (const forms of countedIn(text, locale))
        if (Object.keys(forms).toSorted().join() !== categories.join()) wrong.push(path);
    }
    expect(wrong).toEqual([]);
  });

  it("is written with the signs of its language, and in one form of address", async () => {
    const wrong: string[] = [];
    for (const [path, text] of leavesOf(await whole(catalogue))) {
      for (const sentence of said(text, locale)) {
        if (/["']|\.\.\./.test(sentence) || otherAddress[locale]?.test(sentence)) wrong.push(`${path}: ${sentence}`);
        // A line must not begin with a sign that belongs to the word before.
        if (locale === "fr" && /[^\d\u00a0\u202f][;?!»](?!\/)|[^\u00a0\u202f]:(?!\/)|«[^\u00a0]/.test(sentence))
          wrong.push(`${path}: ${sentence}`);
        // What is left out stands apart from the word before it, and on its line.
        if (locale === "de" && /\p{L}…/u.test(sentence)) wrong.push(`${path}: ${sentence}`);
        if (locale === "ja" && /[,.?!]($| )|ログイン|あなた/.test(sentence)) wrong.push(`${path}: ${sentence}`);
        if (locale === "pt-BR" && /de novo|outra vez/i.test(sentence)) wrong.push(`${path}: ${sentence}`);
        // “And” is written together with the word after it.
        if (locale === "ar" && /[,;?](?!\d)| و /.test(sentence)) wrong.push(`${path}: ${sentence}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

it("English as a catalogue is what the components have without one", async () => {
  expect(await whole(english)).toEqual(englishTexts());
  expect([english.locale, english.dir]).toEqual(["en", "ltr"]);
});

it("English is written as the others are: typographic signs, second person, nobody is told to ask whoever runs the product", () => {
  const wrong = [...leavesOf(englishTexts())].flatMap(([path, text]) =>
    said(text, "en")
      .filter((sentence) => /["']|\.\.\.|people who run|[Pp]lease|switched (on|off)/.test(sentence))
      .map((sentence) => `${path}: ${sentence}`),
  );
  expect(wrong).toEqual([]);
});

it("the pseudo-locale has every text, longer and in brackets, with the values as they are", async () => {
  const texts = leavesOf(await whole(pseudo));
  const wrong: string[] = [];
  for (const [path, text] of leavesOf(englishTexts())) {
    const inEnglish = said(text, "en");
    for (const [index, sentence] of said(texts.get(path), "en").entries()) {
      const counterpart = inEnglish[index] ?? "";
      if (!/[a-z]{2}/i.test(counterpart)) continue;
      if (!/^⟦.*⟧$/u.test(sentence) || sentence.length < counterpart.length * 1.3) wrong.push(`${path}: ${sentence}`);
      for (const value of counterpart.match(/7[1-6]/g) ?? [])
        if (!sentence.includes(value)) wrong.push(`${path} lacks ${value}: ${sentence}`);
    }
  }
  expect(wrong).toEqual([]);
  const { connectPanel } = await whole(pseudo);
  expect(Reflect.get(connectPanel ?? {}, "connect")("Slack", textFormatFor("en"))).toMatch(/^⟦Çöññéçţ Slack ~+⟧$/);
});

async function whole({ messages, later }: Catalogue): Promise<Record<string, object>> {
  return { ...messages, ...(await later?.()) };
}

function englishTexts(): Record<string, object> {
  const all: Record<string, object> = {};
  for (const { key, texts } of messageSets) all[key] = { ...all[key], ...texts };
  return all;
}

/** Every text by its path; what is counted is one. */
function leavesOf(texts: object, path = ""): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  for (const [key, text] of Object.entries(texts) as [string, unknown][]) {
    if (typeof text === "object" && text !== null && !isCounted(text))
      for (const [inner, leaf] of leavesOf(text, `${path}${key}.`)) leaves.set(inner, leaf);
    else leaves.set(`${path}${key}`, text);
  }
  return leaves;
}

function isCounted(text: unknown): text is PluralForms {
  return typeof text === "object" && text !== null && "other" in text;
}

/** What a text says: once for each set of values that may change its words, in the same order for every language. */
function said(text: unknown, locale: string): string[] {
  const format = textFormatFor(locale);
  if (typeof text === "string") return [text];
  if (isCounted(text)) return [1, 2, 3, 11, 71, 100, 1_000_000].map((count) => format.plural(count, text));
  if (typeof text !== "function") return [];
  return [
    ["71", "72", "73", "74"],
    [71, 72, 73, 74],
    ["", "", "", ""],
    [0, 0, 0, 0],
    [["71", "72"]],
    ["71", "72", undefined],
  ].map((values) => sentenceOf(text, values, format) ?? "");
}

/** The format comes after the values of a function, however many it takes. */
function sentenceOf(text: CallableFunction, values: readonly unknown[], format: TextFormat): string | undefined {
  for (const count of [3, 2, 1, 0]) {
    try {
      const sentence: unknown = text(...values.slice(0, count), format);
      if (typeof sentence === "string" && !unsuited(format).test(sentence)) return sentence;
    } catch {
      // Fewer values, then.
    }
  }
  return undefined;
}

/** What comes out where a function got values of another kind than it takes. */
function unsuited({ number }: TextFormat): RegExp {
  return new RegExp(`\\[object|71,72|${number(Number.NaN)}`);
}

/** The plural forms that a text chooses from, those within a sentence included. */
function countedIn(text: unknown, locale: string): object[] {
  if (isCounted(text)) return [text];
  if (typeof text !== "function") return [];
  const forms: object[] = [];
  const format: TextFormat = {
    ...textFormatFor(locale),
    plural: (_count, each) => {
      forms.push(each);
      return each.other;
    },
  };
  for (const values of [
    [1, 2, 3],
    [0, 0, 0],
  ])
    sentenceOf(text, values, format);
  return forms;
}
