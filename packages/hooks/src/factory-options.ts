import type { CobaltError } from "@cobalt-kit/client";
import {
  type DataTag,
  type MutationKey,
  type UnusedSkipTokenOptions,
  type UseMutationOptions,
} from "@tanstack/react-query";
import { keepWhatIsEqual } from "./keep-what-is-equal.ts";
import type { CobaltKey } from "./keys.ts";

/** What a query factory returns: goes into `useQuery`, `useSuspenseQuery`, `prefetchQuery`, … */
export type CobaltQueryOptions<TData> = UnusedSkipTokenOptions<TData, CobaltError, TData, CobaltKey> & {
  queryKey: DataTag<CobaltKey, TData, CobaltError>;
};

/** What a mutation factory returns: goes into `useMutation`. */
export type CobaltMutationOptions<TData, TInput, TMutateResult = unknown> = UseMutationOptions<
  TData,
  CobaltError,
  TInput,
  TMutateResult
> & { mutationKey: MutationKey };

/** What a client's own defaults would change of the data, of who hears of a change, or of whether a hook returns at all. */
const noneOfTheirs: object = {
  suspense: undefined,
  select: undefined,
  placeholderData: undefined,
  initialData: undefined,
  notifyOnChangeProps: undefined,
};

/**
 * Of every query, whatever a host's own defaults: the transport retries. What the browser says of the network is a hint, so nothing
 * waits for it; what failed is asked again when the browser says that it is back.
 */
export const queryDefaults: {
  retry: false;
  retryOnMount: true;
  networkMode: "always";
  refetchOnReconnect: (query: { state: { status: string } }) => true | "always";
  refetchOnMount: true;
  refetchInterval: false;
  throwOnError: false;
  structuralSharing: (old: unknown, fresh: unknown) => unknown;
} = {
  ...noneOfTheirs,
  retry: false,
  retryOnMount: true,
  networkMode: "always",
  // Older releases of TanStack Query take what was there before a failure for fresh.
  refetchOnReconnect: ({ state }) => state.status !== "error" || "always",
  refetchOnMount: true,
  refetchInterval: false,
  throwOnError: false,
  structuralSharing: keepWhatIsEqual,
};

/** Of every mutation: an offline one fails now instead of firing minutes later. */
export const mutationDefaults: { retry: false; networkMode: "always"; throwOnError: false } = {
  retry: false,
  networkMode: "always",
  throwOnError: false,
};
