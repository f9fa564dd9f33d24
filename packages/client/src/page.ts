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
  const page = isRecord(body) ? (count(wire.page) ?? asked.page) : 1;
  const limit = count(wire.limit) ?? asked.limit;
  const totalItems = count(wire.totalDocs) ?? items.length;
  const pages = isRecord(body) ? Math.ceil(totalItems / Math.max(1, limit)) : 1;
  const totalPages = count(wire.totalPages) ?? Math.max(1, pages);
  const hasNextPage = typeof wire.hasNextPage === "boolean" ? wire.hasNextPage : page < totalPages;
  return { items, page, limit, totalItems, totalPages, hasNextPage };
}

function count(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
}
