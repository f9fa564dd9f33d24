import {
  type CobaltSession,
  type Execution,
  type ExecutionFilters,
  listExecutions,
  type Page,
} from "@cobalt-kit/client";
import { queryOptions } from "@tanstack/react-query";
import { type CobaltQueryOptions, queryDefaults } from "../../factory-options.ts";
import { cobaltKeys } from "../../keys.ts";

/** What a history is about: the filters of a list. */
export type ExecutionHistoryFilters = Omit<ExecutionFilters, "page" | "limit" | "oldestFirst">;

const PAGE_SIZE = 100;
const MAX_PAGES = 5;

/**
 * Query options for the newest 500 runs, in one page: the runs that a history counts. Makes five requests at first, and then one for the new runs
 * while the earlier responses still hold. `GET /api/v2/public/execution`.
 * Fails with `invalid-request` for a filter the API refuses.
 *
 * @example
 * const { items } = await queryClient.fetchQuery(executionHistoryQuery(session, { slug: "slack", startDate: "2026-11-01" }));
 */
export function executionHistoryQuery(
  session: CobaltSession,
  filters: ExecutionHistoryFilters = {},
): CobaltQueryOptions<Page<Execution>> {
  const limit = PAGE_SIZE * MAX_PAGES;
  return queryOptions({
    ...queryDefaults,
    // among the lists, so that what keeps those up to date does so here
    queryKey: cobaltKeys.executions(session, { ...filters, limit }),
    staleTime: 15_000,
    queryFn: async ({ client, queryKey, signal }) => {
      const first = await listExecutions(session, { ...filters, page: 1, limit: PAGE_SIZE }, { signal });
      const items = [...first.items];
      let { hasNextPage } = first;
      const known = client.getQueryData<Page<Execution>>(queryKey)?.items ?? [];
      const seen = new Set(items.map(({ id }) => id));
      // a run that got another status may have left a list of one status
      if (filters.status === undefined && hasNextPage && known.some(({ id }) => seen.has(id))) {
        items.push(...known.filter(({ id }) => !seen.has(id)));
      } else {
        const endDate = first.items[0]?.createdAt ?? filters.endDate;
        for (let page = 2; hasNextPage && page <= MAX_PAGES; page++) {
          const next = await listExecutions(session, { ...filters, page, limit: PAGE_SIZE, endDate }, { signal });
          items.push(...next.items.filter(({ id }) => seen.size < seen.add(id).size));
          hasNextPage = next.hasNextPage;
        }
      }
      const totalItems = Math.max(first.totalItems, items.length);
      return {
        items: items.slice(0, limit),
        page: 1,
        limit,
        totalItems,
        totalPages: Math.ceil(totalItems / limit),
        hasNextPage: totalItems > limit,
      };
    },
  });
}
