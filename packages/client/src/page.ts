import { isRecord } from "./json.ts";
import { type ReadContext, readList, type Schema } from "./reading.ts";

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
  item: Schema<T>,
  body: unknown,
  context: ReadContext,
  name: string,
  asked: { page: number; limit: number },
  key: (item: T) => string,
): Page<T> {
  const items = readList(item, body, context, name, key);
  const wire = isRecord(body) ? body : { page: 1 };
  const page = count(wire.page) ?? asked.page;
  const limit = count(wire.limit) ?? asked.limit;
  const totalItems = count(wire.totalDocs) ?? items.length;
  const totalPages = count(wire.totalPages) ?? Math.max(1, Math.ceil(totalItems / Math.max(1, limit)));
  const hasNextPage = typeof wire.hasNextPage === "boolean" ? wire.hasNextPage : page < totalPages;
  return { items, page, limit, totalItems, totalPages, hasNextPage };
}

function count(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
}
