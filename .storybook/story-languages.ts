import type { Catalogue } from "@cobalt-kit/components";
import { arabic } from "@cobalt-kit/components/messages/ar";
import { german } from "@cobalt-kit/components/messages/de";
import { spanish } from "@cobalt-kit/components/messages/es";
import { french } from "@cobalt-kit/components/messages/fr";
import { japanese } from "@cobalt-kit/components/messages/ja";
import { pseudo } from "@cobalt-kit/components/messages/pseudo";
import { brazilianPortuguese } from "@cobalt-kit/components/messages/pt-BR";

/** What the toolbar offers. English needs no catalogue. */
export const storyLanguages: Record<string, Catalogue | undefined> = {
  en: undefined,
  de: german,
  es: spanish,
  fr: french,
  "pt-BR": brazilianPortuguese,
  ja: japanese,
  ar: arabic,
  pseudo,
};
