import { hashKey, type QueryKey } from "@tanstack/react-query";
import type { ReadExtras } from "./create-read-hook.ts";

/** Placeholder while the next page loads: the one before of the same list, whose key differs in its filters alone. */
export function keepPreviousPage<T>(_context: object, { queryKey }: { queryKey: QueryKey }): ReadExtras<T> {
  const list = listOf(queryKey);
  return { placeholderData: (data, query) => (listOf(query?.queryKey) === list ? data : undefined) };
}

function listOf(queryKey: QueryKey = []): string {
  return hashKey(queryKey.slice(0, -1));
}
