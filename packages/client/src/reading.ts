import { CobaltError } from "./errors.ts";
import { isExactNumber, numberText } from "./exact-number.ts";
import { isRecord, type JsonValue } from "./json.ts";
import type { CobaltSession } from "./session.ts";

/** Wire to domain; undefined for what cannot be read. Written by hand: a schema library alone would cost a page more than its list. */
export type Reader<T> = (wire: unknown) => T | undefined;
/** What a reader needs of the session: where relative URLs start, and who hears of what was dropped. */
export type ReadContext = Pick<CobaltSession, "baseUrl" | "onWarning">;

/** Text that is there. */
export function text(wire: unknown): string | undefined {
  return typeof wire === "string" && wire !== "" ? wire : undefined;
}

/** Text, or a number as text, with every digit. */
export function id(wire: unknown): string | undefined {
  if (typeof wire !== "number" && !isExactNumber(wire)) return text(wire);
  return number(wire) === undefined ? undefined : numberText(wire);
}

/** A number of ours, to count and compare with: rounded where a `number` does not hold it. A customer's own numbers are read by `json`. */
export function number(wire: unknown): number | undefined {
  const value = isExactNumber(wire) ? Number(numberText(wire)) : wire;
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

export function flag(wire: unknown): boolean | undefined {
  return typeof wire === "boolean" ? wire : undefined;
}

/** When something was made and last changed, in both spellings. */
export function times({ createdAt, created_at, updatedAt, updated_at }: Record<string, unknown>): {
  createdAt: string | undefined;
  updatedAt: string | undefined;
} {
  return { createdAt: text(createdAt ?? created_at), updatedAt: text(updatedAt ?? updated_at) };
}

/** Any JSON but null. A body comes from `parseJson`, so only absence needs telling. */
export function json(wire: unknown): JsonValue | undefined {
  return isJson(wire) ? wire : undefined;
}

function isJson(wire: unknown): wire is JsonValue {
  return wire !== undefined && wire !== null;
}

/** Reads an object, and nothing else. */
export function object<T>(read: (wire: Record<string, unknown>) => T | undefined): Reader<T> {
  return (wire) => (isRecord(wire) ? read(wire) : undefined);
}

/**
 * A list whose broken items are dropped and reported. What is missing, null or no list is empty.
 *
 * @param key - Tells items apart; of two with the same the first stays.
 */
export function list<T>(
  wire: unknown,
  readItem: Reader<T>,
  { onWarning }: ReadContext,
  name: string,
  key?: (item: T) => string,
): T[] {
  const kept = new Map<unknown, T>();
  for (const [index, entry] of (Array.isArray(wire) ? wire : []).entries()) {
    const item = readItem(entry);
    const known = item === undefined || key === undefined ? index : key(item);
    if (item !== undefined && !kept.has(known)) {
      kept.set(known, item);
      continue;
    }
    const code = item === undefined ? "dropped-item" : "duplicate-item";
    const path = `${name}[${index}]`;
    onWarning({ code, path, message: `[cobalt-kit] ${code}: ${path}` });
  }
  return [...kept.values()];
}

/** What the API keys by name, as records; a list stays one. */
export function records(wire: unknown, record: (key: string, value: unknown) => unknown): unknown {
  return isRecord(wire) ? Object.entries(wire).map(([key, value]) => record(key, value)) : wire;
}

/**
 * The list in a body: bare, or in a page's `docs`, which is null where nothing is.
 *
 * @throws CobaltError `unexpected-response` for anything else, and where no item can be read: nobody is to take either for "there is nothing".
 */
export function readList<T>(
  body: unknown,
  readItem: Reader<T>,
  context: ReadContext,
  name: string,
  key?: (item: T) => string,
): T[] {
  const docs = isRecord(body) && !body.error && "docs" in body ? (body.docs ?? []) : body;
  const items = list(docs, readItem, context, name, key);
  if (!items.length && !(Array.isArray(docs) && !docs.length)) throw unreadable(name);
  return items;
}

/** @throws CobaltError `unexpected-response` when nothing was read. */
export function expected<T>(read: T | undefined, name: string): T {
  if (read === undefined) throw unreadable(name);
  return read;
}

export function unreadable(name: string): CobaltError {
  return new CobaltError("unexpected-response", `The answer holds no ${name}.`);
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same without what is undefined: domain values leave out what they do not know. */
export function defined<T extends object>(value: T): Defined<T>;
export function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
