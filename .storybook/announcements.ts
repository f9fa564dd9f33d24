import type { Catalogue, Messages, TextFormat } from "@cobalt-kit/components";
import { english } from "@cobalt-kit/components/messages/en";
import { messageSets } from "../packages/components/src/testing/marked-catalogue.ts";

/** What live regions said while the page spoke English, and which of it no catalogue would translate. */
export class Announcements {
  /** English that remembers what it said. */
  readonly catalogue: Catalogue;
  readonly #said = new Set<string>();
  readonly #heard = new Set<string>();
  readonly #observer = new MutationObserver((records) => this.#listen(records));

  constructor() {
    this.catalogue = { locale: english.locale, dir: english.dir, messages: this.#rememberSets() };
  }

  start(): void {
    this.#heard.clear();
    this.#observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }

  /** Every announcement so far, and then nothing more. */
  stop(): { text: string; isOurs: boolean }[] {
    this.#listen(this.#observer.takeRecords());
    this.#observer.disconnect();
    return [...this.#heard].map((text) => ({ text, isOurs: this.#isOurs(text) }));
  }

  /** Two texts of the catalogue one after the other are as much ours as each alone. */
  #isOurs(text: string): boolean {
    if (this.#said.has(text)) return true;
    return [...this.#said].some((said) => text.startsWith(`${said} `) && this.#isOurs(text.slice(said.length + 1)));
  }

  #listen(records: MutationRecord[]): void {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const text = element?.closest("[aria-live]")?.textContent ?? "";
      if (text !== "") this.#heard.add(text);
    }
  }

  #rememberSets(): Messages;
  #rememberSets(): object {
    const sets: Record<string, object> = {};
    for (const { key, texts } of messageSets) sets[key] = { ...sets[key], ...this.#rememberTexts(texts) };
    return sets;
  }

  #rememberTexts(texts: object): object {
    return Object.fromEntries(
      Object.entries(texts).map(([key, text]: [string, unknown]) => [key, this.#remember(text)]),
    );
  }

  #remember(text: unknown): unknown {
    if (typeof text === "string") this.#said.add(text);
    if (typeof text === "function") return (...values: unknown[]) => this.#remember(text(...values));
    if (typeof text !== "object" || text === null) return text;
    // What is counted is one of these with its number.
    if ("other" in text && typeof text.other === "string") {
      const forms = { ...text, other: text.other };
      return (count: number, format: TextFormat) => this.#remember(format.plural(count, forms));
    }
    return this.#rememberTexts(text);
  }
}
