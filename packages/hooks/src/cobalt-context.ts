"use client";
import type { CobaltSession } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { type Context, createContext, useContext } from "react";

/** What `CobaltProvider` gives to the hooks below it. */
export interface CobaltContextValue {
  /** The linked account's session: pass it to the query and mutation factories and to the client's functions. */
  session: CobaltSession;
  /** The cache every hook reads: the provider's own, or the host's. */
  queryClient: QueryClient;
}

export const CobaltContext: Context<CobaltContextValue | null> = createContext<CobaltContextValue | null>(null);

/**
 * Returns the session and cache of the nearest `CobaltProvider`, for code that calls the client or the option factories directly.
 *
 * @param caller Name to use in the error that is thrown outside a provider. Hooks pass their own name.
 * @throws Error outside `<CobaltProvider>`.
 * @example
 * const { session, queryClient } = useCobalt();
 * await queryClient.prefetchQuery(applicationsQuery(session));
 */
export function useCobalt(caller = "useCobalt"): CobaltContextValue {
  const value = useContext(CobaltContext);
  if (value === null) {
    throw new Error(`[cobalt-kit] ${caller} ran outside <CobaltProvider>, so it has no session. Wrap your app in it.`);
  }
  return value;
}
