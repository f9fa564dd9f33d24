"use client";
import {
  type CobaltError,
  type Execution,
  type ExecutionFilters,
  executionsQuery,
  type Page,
  useCobalt,
  useExecutions,
} from "@cobalt-kit/hooks";
import { readTime } from "@cobalt-kit/hooks/applications";
import { useQueries } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

export interface RunPagesOptions {
  /** What the list is narrowed by, and how many runs a page has. */
  filters: Omit<ExecutionFilters, "page"> & { limit: number };
  /** The pages that are looked at, counted from 1. */
  pages: readonly number[];
  /** Whether the reader can be told of new runs. */
  toldOfNews: boolean;
}

export interface RunPages {
  /** Every page that was looked at since the list began anew, as it is known last. */
  loaded: ReadonlyMap<number, Page<Execution>>;
  /** How many runs started since, which are in no page. */
  newRuns: number;
  /** Begins the list anew, with the newest run that there is. Returns that run. */
  startAnew: () => Execution | undefined;
  error: CobaltError | null;
  errorUpdatedAt: number;
  /** When the oldest of what is asked for was loaded; 0 until all of it is there. */
  dataUpdatedAt: number;
  refetch: () => Promise<unknown>;
}

/** So long a run must be there for it to be called new: one that was started from the list itself begins the list anew. */
const settleMs = 300;
const none: ReadonlyMap<number, Page<Execution>> = new Map();
const fresh = { staleTime: 0 }; // runs start elsewhere, and whoever opens the list wants to see them

/**
 * Pages of a list that holds still while it is read: all of them end (`end_date`) at the run that was the newest when the list was first
 * drawn. The first page is asked for without that end as well, which tells what is new.
 */
export function useRunPages({ filters, pages, toldOfNews }: RunPagesOptions): RunPages {
  const { session, queryClient } = useCobalt("ExecutionList");
  const list = JSON.stringify(filters);
  const [held, hold] = useState<HeldPage & { list: string }>();
  const isHeld = held?.list === list;
  const newest = isHeld ? held.newest : undefined;

  const head = useExecutions({ ...filters, page: 1 }, { ...fresh, enabled: toldOfNews || !isHeld });
  const headPage = head.isPlaceholderData ? undefined : head.data;
  // What was kept from an earlier visit is nothing that anybody reads: the list begins with what is true now.
  if (headPage !== undefined && newest === undefined && !head.isFetching) {
    const first = headPage.items[0]?.createdAt;
    if (!isHeld || first !== undefined)
      hold({ list, newest: first, page: headPage, ids: new Set(headPage.items.map(({ id }) => id)) });
  }
  const news = isHeld && headPage !== undefined ? countNews(headPage, held) : 0;
  const isSettled = useIsSettled(news > 0);

  const behind = pages.filter((page) => isHeld && (page > 1 || (news > 0 && isSettled)));
  const answers = useQueries(
    {
      queries: behind.map((page) => ({
        ...executionsQuery(session, { ...filters, page, ...(newest !== undefined && { endDate: newest }) }),
        ...fresh,
        enabled: true,
      })),
    },
    queryClient,
  );

  const [known, setKnown] = useState({ list, loaded: none });
  const loaded = known.list === list ? known.loaded : none;
  const changed = behind.flatMap((page, index): [number, Page<Execution>][] => {
    const data = answers[index]?.data;
    return data === undefined ? [] : [[page, data]];
  });
  if (headPage !== undefined && news === 0) changed.push([1, headPage]);
  if (known.list !== list || changed.some(([page, data]) => loaded.get(page) !== data))
    setKnown({ list, loaded: new Map([...loaded, ...changed]) });

  // Not by `select`: an observer that is not mounted yet would select anew in each render, and never come to an end.
  const drawn = useMemo(() => {
    const first = loaded.get(1);
    return first && isHeld ? new Map([...loaded, [1, withoutNews(first, held)] as const]) : loaded;
  }, [loaded, isHeld, held]);

  const asked = toldOfNews || !isHeld ? [head, ...answers] : answers;
  return {
    loaded: drawn,
    newRuns: isSettled ? news : 0,
    startAnew() {
      hold(undefined);
      setKnown({ list, loaded: none });
      return headPage?.items[0];
    },
    error: asked.find(({ error }) => error !== null)?.error ?? null,
    errorUpdatedAt: Math.max(...asked.map(({ errorUpdatedAt }) => errorUpdatedAt)),
    dataUpdatedAt: Math.min(...asked.map(({ dataUpdatedAt }) => dataUpdatedAt)),
    refetch: () => Promise.all([head.refetch(), ...answers.map(({ refetch }) => refetch())]),
  };
}

/** What a list begins with while it holds still. */
interface HeldPage {
  /** When its newest run was created. */
  newest: string | undefined;
  page: Page<Execution>;
  ids: ReadonlySet<string>;
}

/** Newer than the newest run held, or as new as that and not held. */
function isNews({ id, createdAt }: Execution, { newest, ids }: HeldPage): boolean {
  if (newest === undefined || createdAt === undefined) return false;
  const later = readTime(createdAt) - readTime(newest);
  return later > 0 || (later === 0 && !ids.has(id));
}

/** How many runs are news; where the whole page is, as many as the list has become longer. */
function countNews({ items, totalItems }: Page<Execution>, held: HeldPage): number {
  const news = items.filter((run) => isNews(run, held)).length;
  return news < items.length ? news : Math.max(news, totalItems - held.page.totalItems);
}

/** The first page, whose end (`end_date`) lets in what is as new as the newest run held. What that pushed to the next page stays. */
function withoutNews(page: Page<Execution>, held: HeldPage): Page<Execution> {
  const items = page.items.filter((run) => !isNews(run, held));
  const pushed = page.items.length - items.length;
  if (pushed === 0) return page;
  const ids = new Set(items.map(({ id }) => id));
  const kept = page.hasNextPage ? held.page.items.filter(({ id }) => !ids.has(id)).slice(-pushed) : [];
  return { ...page, items: [...items, ...kept] };
}

/** Whether something has been so for a while. */
function useIsSettled(isSo: boolean): boolean {
  const [isSettled, setIsSettled] = useState(false);
  if (!isSo && isSettled) setIsSettled(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setIsSettled(true), settleMs);
    return () => clearTimeout(timer);
  }, [isSo]);
  return isSo && isSettled;
}
