import { isRecord } from "./json.ts";
import { type Reader, type ReadContext, readList } from "./reading.ts";
import type { CobaltSession } from "./session.ts";
import type { TransportCall } from "./transport.ts";

/** Which page of a list to read. */
export interface PageFilters {
  /** From 1. @default 1 */
  page?: number | undefined;
  /** Items on a page. */
  limit?: number | undefined;
}

/** Asks for one page of a list and reads it. */
export async function getPage<T>(
  session: CobaltSession,
  url: string,
  name: string,
  { page = 1, limit = 10, ...filters }: PageFilters & { [filter: string]: string | number | boolean | undefined },
  readItem: Reader<T>,
  key: (item: T) => string,
  call?: TransportCall,
): Promise<Page<T>> {
  const asked = { page, limit };
  const body = await session.transport("GET", url, { ...call, query: { ...asked, ...filters } });
  return readPage(body, readItem, session, name, asked, key);
}

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
