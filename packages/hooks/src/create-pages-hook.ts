"use client";
import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import { useInfiniteQuery, type UseInfiniteQueryResult } from "@tanstack/react-query";
import { type CobaltContextValue, useCobalt } from "./cobalt-context.ts";
import type { CobaltPagesOptions, Pages } from "./cobalt-pages.ts";
import { chosenOptions, type QueryHookOptions } from "./query-hook-options.ts";

/** A hook that loads a list page after page. `useExtra` runs at every render. */
export function createPagesHook<TInput, TItem>(
  caller: string,
  query: (session: CobaltSession, input: TInput) => CobaltPagesOptions<TItem>,
  useExtra: (context: CobaltContextValue) => void = () => undefined,
): (input: TInput, options?: QueryHookOptions) => UseInfiniteQueryResult<Pages<TItem>, CobaltError> {
  return function usePages(input, options = {}) {
    const context = useCobalt(caller);
    useExtra(context);
    return useInfiniteQuery({ ...query(context.session, input), ...chosenOptions(options) }, context.queryClient);
  };
}
