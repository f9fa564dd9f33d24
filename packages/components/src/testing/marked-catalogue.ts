import type { Catalogue, Messages } from "@cobalt-kit/components";

interface MessageSet {
  key: string;
  texts: object;
}

const modules = import.meta.glob<Record<string, MessageSet>>("../**/*messages.ts", { eager: true });

/** All sets of texts there are, by looking for their files. */
export const messageSets: MessageSet[] = Object.values(modules).flatMap((module) => Object.values(module));

/** A language in which every text stands in « »: what is seen without them does not come from the catalogue. */
export const markedCatalogue: Catalogue = {
  locale: "en",
  dir: "ltr",
  messages: markAll(messageSets),
};

function markAll(sets: readonly MessageSet[]): Messages;
function markAll(sets: readonly MessageSet[]): object {
  const marked: Record<string, object> = {};
  for (const { key, texts } of sets) marked[key] = Object.assign(marked[key] ?? {}, mark(texts));
  return marked;
}

function mark(text: unknown): unknown {
  if (typeof text === "string") return `«${text}»`;
  if (typeof text === "function") return (...values: unknown[]): unknown => mark(text(...values));
  if (typeof text !== "object" || text === null) return text;
  return Object.fromEntries(Object.entries(text).map(([key, each]: [string, unknown]) => [key, mark(each)]));
}
