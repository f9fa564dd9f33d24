import type { Visit } from "./visit.ts";

/** What a page can be taken out of: a list, or a view of one. */
export interface Listed<T> {
  readonly length: number;
  slice(start: number, end?: number): T[];
}

/** One page of a list, in the vendor's envelope. `page` and `limit` come from the query; 1 and 10 by default. */
export function pageOf<T>(visit: Visit, items: Listed<T>, record: (item: T) => unknown): Record<string, unknown> {
  const page = count(visit.query("page"), 1);
  const limit = count(visit.query("limit"), 10);
  const totalPages = Math.max(1, Math.ceil(items.length / limit));
  const start = (page - 1) * limit;
  return {
    docs: items.slice(start, start + limit).map(record),
    totalDocs: items.length,
    limit,
    page,
    totalPages,
    pagingCounter: start + 1,
    hasPrevPage: page > 1,
    hasNextPage: page < totalPages,
    prevPage: page > 1 ? page - 1 : null,
    nextPage: page < totalPages ? page + 1 : null,
  };
}

function count(text: string | undefined, fallback: number): number {
  const value = Number(text ?? fallback);
  return Number.isInteger(value) && value > 0 ? value : fallback;
}
