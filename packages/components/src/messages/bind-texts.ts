import { isolateName } from "./isolate-name.ts";
import type { BoundTexts } from "./message-set.ts";
import { type PluralForms, textFormatFor } from "./text-format.ts";

const categories = new Set(["zero", "one", "two", "few", "many", "other"]);

/** Texts with the formatters of their language in place. */
export function bindTexts<Texts extends object>(texts: Texts, locale: string): BoundTexts<Texts>;
export function bindTexts(texts: object, locale: string): object {
  const format = textFormatFor(locale);
  const bindEach = (group: object): object =>
    Object.fromEntries(Object.entries(group).map(([key, text]: [string, unknown]) => [key, bindOne(text)]));
  const bindOne = (text: unknown): unknown => {
    if (typeof text === "function") return (...values: unknown[]): unknown => text(...values.map(isolated), format);
    if (typeof text !== "object" || text === null) return text;
    return isPluralForms(text) ? (count: number) => format.plural(count, text) : bindEach(text);
  };
  return bindEach(texts);
}

function isolated(value: unknown): unknown {
  return typeof value === "string" ? isolateName(value) : value;
}

function isPluralForms(text: object): text is PluralForms {
  return "other" in text && Object.keys(text).every((key) => categories.has(key));
}
