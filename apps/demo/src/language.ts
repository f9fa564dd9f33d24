import type { Catalogue } from "@cobalt-kit/components";

/** Languages of the integrations; Ledgerline itself speaks English. */
const catalogues: Record<string, () => Promise<Catalogue>> = {
  ar: async () => (await import("@cobalt-kit/components/messages/ar")).arabic,
  de: async () => (await import("@cobalt-kit/components/messages/de")).german,
  es: async () => (await import("@cobalt-kit/components/messages/es")).spanish,
  fr: async () => (await import("@cobalt-kit/components/messages/fr")).french,
  ja: async () => (await import("@cobalt-kit/components/messages/ja")).japanese,
  pt: async () => (await import("@cobalt-kit/components/messages/pt-BR")).brazilianPortuguese,
};

/** The browser's language, where there are texts in it. */
export async function loadCatalogue(): Promise<Catalogue | undefined> {
  const [language = ""] = navigator.language.split("-");
  return catalogues[language]?.();
}
