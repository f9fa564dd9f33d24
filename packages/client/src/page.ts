import { isRecord } from "./json.ts";
import { type Reader, type ReadContext, readList } from "./reading.ts";

/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** From 1. */
  page: number;
  limit: number;
  totalItems: number;
  totalPages: number;
  hasNextPage: boolean;
}

/** Reads `{ docs, totalDocs, … }`, or a bare list as the only page there is. */
export function readPage<T>(
  body: unknown,
  readItem: Reader<T>,
  context: ReadContext,
  name: string,
  asked: { page: number; limit: number },
  key: (item: T) => string,
): Page<T> {
  const items = readList(body, readItem, context, name, key);
  const wire = isRecord(body) ? body : {};
  const page = isRecord(body) ? (positive(wire.page) ?? asked.page) : 1;
  const limit = positive(wire.limit) ?? asked.limit;
  // totals that deny what is there would hide it
  const totalItems = Math.max(positive(wire.totalDocs) ?? 0, items.length);
  const pages = isRecord(body) ? Math.ceil(totalItems / Math.max(1, limit)) : 1;
  const totalPages = positive(wire.totalPages) ?? Math.max(1, pages);
  const more = typeof wire.hasNextPage === "boolean" ? wire.hasNextPage : page < totalPages;
  return { items, page, limit, totalItems, totalPages, hasNextPage: more && items.length > 0 };
}

function positive(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
