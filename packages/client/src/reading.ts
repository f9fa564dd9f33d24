import * as v from "valibot";
import { CobaltError } from "./errors.ts";
import { isRecord, type JsonValue } from "./json.ts";
import type { CobaltSession } from "./session.ts";

/** Wire to domain. */
export type Schema<T> = v.GenericSchema<unknown, T>;
/** What a schema needs of the session: where relative URLs start, and who hears of what was dropped. */
export type ReadContext = Pick<CobaltSession, "baseUrl" | "onWarning">;

/** `schema`, or nothing where the wire has nothing, null or something else. */
export function maybe<T>(schema: Schema<T>): Schema<T | undefined> {
  return v.fallback(v.optional(schema), undefined);
}

/** Text that is there. */
export function text(): Schema<string | undefined> {
  return maybe(v.pipe(v.string(), v.nonEmpty()));
}

/** An id: text, or a number as text. */
export function id(): Schema<string | undefined> {
  return maybe(v.union([v.pipe(v.string(), v.nonEmpty()), v.pipe(v.number(), v.transform(String))]));
}

export function number(): Schema<number | undefined> {
  return maybe(v.pipe(v.number(), v.finite()));
}

/** True where the wire says so; anything else is false. */
export function flag(): Schema<boolean> {
  return v.fallback(v.optional(v.boolean(), false), false);
}

/** Any JSON but null. A body comes from `JSON.parse`, so only absence needs telling. */
export function json(): Schema<JsonValue | undefined> {
  return maybe(v.custom<JsonValue>((wire) => wire !== undefined && wire !== null));
}

/**
 * A list whose broken items are dropped and reported. What is missing, null or no list is empty.
 *
 * @param key - Tells items apart; of two with the same the first stays.
 */
export function list<T>(
  item: Schema<T>,
  { onWarning }: ReadContext,
  name: string,
  key?: (item: T) => string,
): Schema<T[]> {
  return v.pipe(
    v.optional(v.unknown(), null),
    v.transform((wire) => {
      const seen = new Set<string>();
      const kept: T[] = [];
      for (const [index, entry] of (Array.isArray(wire) ? wire : []).entries()) {
        const read = v.safeParse(item, entry);
        const known = read.success && key !== undefined ? key(read.output) : undefined;
        if (!read.success || (known !== undefined && seen.has(known))) {
          onWarning({
            code: read.success ? "duplicate-item" : "dropped-item",
            path: `${name}[${index}]`,
            message: `[cobalt-kit] ${name}[${index}] was left out: it ${read.success ? "repeats an earlier one" : "cannot be read"}.`,
          });
          continue;
        }
        if (known !== undefined) seen.add(known);
        kept.push(read.output);
      }
      return kept;
    }),
  );
}

/** The list in a body: bare, or in a page's `docs`. */
export function readList<T>(
  item: Schema<T>,
  body: unknown,
  context: ReadContext,
  name: string,
  key?: (item: T) => string,
): T[] {
  if (body !== null && typeof body !== "object") throw unreadable(name);
  return v.parse(list(item, context, name, key), isRecord(body) ? body.docs : body);
}

/** @throws CobaltError `unexpected-response` */
export function read<T>(schema: Schema<T>, body: unknown, name: string): T {
  const result = v.safeParse(schema, isRecord(body) ? body : undefined);
  if (result.success) return result.output;
  throw unreadable(name);
}

export function unreadable(name: string): CobaltError {
  return new CobaltError("unexpected-response", `The answer cannot be read: it holds no ${name}.`);
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same without what is undefined: domain values leave out what they do not know. */
export function defined<T extends object>(value: T): Defined<T>;
export function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
