"use client";
import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import {
  useSuspenseInfiniteQuery,
  type UseSuspenseInfiniteQueryResult,
  useSuspenseQuery,
  type UseSuspenseQueryResult,
} from "@tanstack/react-query";
import { type CobaltContextValue, useCobalt } from "../cobalt-context.ts";
import type { CobaltPagesOptions, Pages } from "../cobalt-pages.ts";
import type { CobaltQueryOptions } from "../factory-options.ts";
import { chosenOptions, type QueryHookOptions } from "../query-hook-options.ts";

/** Options of Suspense hooks, which cannot be disabled. */
export type SuspenseHookOptions = Pick<QueryHookOptions, "staleTime">;

type UseExtra = (context: CobaltContextValue) => void;

/** A reading hook that suspends, from a query factory. `useExtra` runs at every render. */
export function createSuspenseHook<TInput, TData>(
  caller: string,
  query: (session: CobaltSession, input: TInput) => CobaltQueryOptions<TData>,
  useExtra: UseExtra = () => undefined,
): (input: TInput, options?: SuspenseHookOptions) => UseSuspenseQueryResult<TData, CobaltError> {
  return function useSuspenseRead(input, { staleTime } = {}) {
    const context = useCobalt(caller);
    useExtra(context);
    return useSuspenseQuery({ ...query(context.session, input), ...chosenStaleTime(staleTime) }, context.queryClient);
  };
}

/** The same for a list that is loaded page after page. */
export function createSuspensePagesHook<TInput, TItem>(
  caller: string,
  query: (session: CobaltSession, input: TInput) => CobaltPagesOptions<TItem>,
  useExtra: UseExtra = () => undefined,
): (input: TInput, options?: SuspenseHookOptions) => UseSuspenseInfiniteQueryResult<Pages<TItem>, CobaltError> {
  return function useSuspensePages(input, { staleTime } = {}) {
    const context = useCobalt(caller);
    useExtra(context);
    return useSuspenseInfiniteQuery(
      { ...query(context.session, input), ...chosenStaleTime(staleTime) },
      context.queryClient,
    );
  };
}

/** An undefined option must not overwrite the factory's. */
export function chosenStaleTime(staleTime: number | undefined): { staleTime?: number } {
  const { enabled: _, ...chosen } = chosenOptions({ staleTime });
  return chosen;
}
