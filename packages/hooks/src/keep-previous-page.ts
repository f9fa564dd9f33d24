import type { CobaltContextValue } from "./cobalt-context.ts";
import type { ReadExtras } from "./create-read-hook.ts";

/** Placeholder while the next page loads: the one before, and never another account's, as `keepPreviousData` would. */
export function keepPreviousPage<T>({ session }: CobaltContextValue): ReadExtras<T> {
  return { placeholderData: (data, query) => (query?.queryKey[1] === session.scope ? data : undefined) };
}
