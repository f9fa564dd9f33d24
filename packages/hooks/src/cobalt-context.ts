"use client";
import type { CobaltSession } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import type { Context } from "react";
import { createStrictContext } from "./create-strict-context.ts";

/** What `CobaltProvider` gives to the hooks below it. */
export interface CobaltContextValue {
  /** The linked account's session: pass it to the query and mutation factories and to the client's functions. */
  session: CobaltSession;
  /** The cache every hook reads: the provider's own, or the host's. */
  queryClient: QueryClient;
}

const [context, read] = createStrictContext<CobaltContextValue>("CobaltProvider", "useCobalt", "no session");

export const CobaltContext: Context<CobaltContextValue | null> = context;

/**
 * The session and cache of the nearest `CobaltProvider`, for hosts that call the client or the factories themselves.
 *
 * @param caller Name for the error outside a provider. Hooks pass their own.
 * @throws Error outside `<CobaltProvider>`.
 * @example
 * const { session, queryClient } = useCobalt();
 * await queryClient.prefetchQuery(applicationsQuery(session));
 */
export const useCobalt: (caller?: string) => CobaltContextValue = read;
