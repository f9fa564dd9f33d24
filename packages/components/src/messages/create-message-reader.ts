import { oncePer } from "../once-per.ts";
import { bindTexts } from "./bind-texts.ts";
import { readLocale } from "../read-locale.ts";
import type { Catalogue, CataloguedMessages, LaterMessages, MessageOverrides, Messages } from "./catalogue.ts";
import { mergeTexts } from "./merge-texts.ts";
import type { BoundTexts } from "./message-set.ts";

/** The texts of a part or block in the language of the provider. Always the same object for the same set. */
export type MessageReader = <Set extends CataloguedMessages>(set: Set) => BoundTexts<Set["texts"]>;

export interface MessageSources {
  /** Of dates and numbers; decides about numbers in texts of the same language. */
  locale: string;
  catalogue?: Catalogue | undefined;
  /** Those of the catalogue that loaded later, once they are there. */
  later?: LaterMessages | undefined;
  overrides?: MessageOverrides | undefined;
}

/** Reads texts: the English ones that stand beside what shows them, under those of the catalogue, under the host's own. */
export function createMessageReader({ locale, catalogue, later, overrides }: MessageSources): MessageReader {
  const translated: Partial<Messages> = { ...catalogue?.messages, ...later };
  const language = readLocale(catalogue?.locale ?? "") ?? "en";
  const read = oncePer(({ key, texts }: CataloguedMessages): object => {
    const english = bindTexts(texts, inLanguage("en", locale));
    const shown = mergeTexts(english, bindTexts(translated[key] ?? {}, inLanguage(language, locale)));
    return mergeTexts(shown, bindTexts(overrides?.[key] ?? {}, locale));
  });

  function reader<Set extends CataloguedMessages>(set: Set): BoundTexts<Set["texts"]>;
  function reader(set: CataloguedMessages): object {
    return read(set);
  }
  return reader;
}

/** Numbers in a sentence are written as its language does: the host's region counts where the language is the same. */
function inLanguage(language: string, locale: string): string {
  const languageOf = (tag: string): string | undefined => tag.split("-")[0]?.toLowerCase();
  return languageOf(language) === languageOf(locale) ? locale : language;
}
