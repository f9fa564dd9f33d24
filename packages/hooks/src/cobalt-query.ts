import { queryOptions } from "@tanstack/react-query";
import { type CobaltQueryOptions, queryDefaults } from "./factory-options.ts";
import type { CobaltKey } from "./keys.ts";

/** Options of a read; `ask` gets the query's signal. */
export function cobaltQuery<TData>(
  queryKey: CobaltKey,
  staleTime: number,
  ask: (call: { signal: AbortSignal }) => Promise<TData>,
): CobaltQueryOptions<TData> {
  return queryOptions({ ...queryDefaults, queryKey, queryFn: ({ signal }) => ask({ signal }), staleTime });
}
