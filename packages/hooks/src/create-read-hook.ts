"use client";
import type { CobaltError, CobaltSession } from "@cobalt-kit/client";
import { useQuery, type UseQueryOptions, type UseQueryResult } from "@tanstack/react-query";
import { type CobaltContextValue, useCobalt } from "./cobalt-context.ts";
import type { CobaltQueryOptions } from "./factory-options.ts";
import type { CobaltKey } from "./keys.ts";
import { chosenOptions, type QueryHookOptions } from "./query-hook-options.ts";

/** What a hook adds to its factory's options. */
export type ReadExtras<TData> = Pick<UseQueryOptions<TData, CobaltError, TData, CobaltKey>, "placeholderData">;

/** A reading hook from a query factory. `useExtras` is a hook, too: it runs at every render. */
export function createReadHook<TInput, TData>(
  caller: string,
  query: (session: CobaltSession, input: TInput) => CobaltQueryOptions<TData>,
  useExtras: (context: CobaltContextValue, query: CobaltQueryOptions<TData>) => ReadExtras<TData> | void = () =>
    undefined,
): (input: TInput, options?: QueryHookOptions) => UseQueryResult<TData, CobaltError> {
  return function useRead(input, options = {}) {
    const context = useCobalt(caller);
    const factory = query(context.session, input);
    const extras = useExtras(context, factory);
    return useQuery({ ...factory, ...extras, ...chosenOptions(options) }, context.queryClient);
  };
}
