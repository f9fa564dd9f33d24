import type { CobaltError, Page } from "@cobalt-kit/client";
import {
  type DataTag,
  type InfiniteData,
  infiniteQueryOptions,
  type UnusedSkipTokenInfiniteOptions,
} from "@tanstack/react-query";
import { queryDefaults } from "./factory-options.ts";
import type { CobaltKey } from "./keys.ts";

/** Which page is asked for. */
export interface PageParam {
  /** Number of the page, from 1. */
  page: number;
  /** Ignores runs that started after it, so pages do not shift while they are read. */
  endDate?: string | undefined;
}

/** Pages of a list as they are loaded, without repeats. */
export type Pages<TItem> = InfiniteData<Page<TItem>, PageParam>;

/** What a factory of pages returns: goes into `useInfiniteQuery`, `useSuspenseInfiniteQuery`, `prefetchInfiniteQuery`, … */
export type CobaltPagesOptions<TItem> = UnusedSkipTokenInfiniteOptions<
  Page<TItem>,
  CobaltError,
  Pages<TItem>,
  CobaltKey,
  PageParam
> & { queryKey: DataTag<CobaltKey, InfiniteData<Page<TItem>>, CobaltError> };

interface Listed {
  id?: string;
  index?: number;
}

const FIRST: PageParam = { page: 1 };

/** Options of a list that is loaded page after page. `timeOf` the first item holds the list still, where it is given. */
export function cobaltPages<TItem extends Listed>(
  queryKey: CobaltKey,
  staleTime: number,
  ask: (param: PageParam, call: { signal: AbortSignal }) => Promise<Page<TItem>>,
  timeOf?: (item: TItem) => string | undefined,
): CobaltPagesOptions<TItem> {
  const pagesKey: CobaltKey = [...queryKey, "pages"];
  return infiniteQueryOptions({
    ...queryDefaults,
    queryKey: pagesKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, { signal }),
    initialPageParam: FIRST,
    getNextPageParam: ({ hasNextPage }, pages) => {
      const first = pages[0]?.items[0];
      const endDate = first && timeOf?.(first);
      return hasNextPage ? { page: pages.length + 1, ...(endDate !== undefined && { endDate }) } : undefined;
    },
    select: withoutRepeats,
    staleTime,
  });
}

/** What moved between two answers is shown where it was seen first. */
function withoutRepeats<TItem extends Listed>(data: Pages<TItem>): Pages<TItem> {
  const seen = new Set<string | number | undefined>();
  const isNew = ({ id, index }: TItem): boolean => seen.size < seen.add(index ?? id).size;
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.filter(isNew) })) };
}
