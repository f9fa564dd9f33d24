"use client";
import { useCobalt } from "../cobalt-context.ts";
import { useReturnedSignIn } from "./returned-sign-in.ts";

/**
 * Returns the application whose sign-in this tab left for, with `connectMode` `"redirect"`. Show that application again and its `useConnect`
 * continues. Undefined on the first render, where there is none, and where another part of the page goes on with it: the first that asks, or the
 * feature with `useRequireConnection` that the person left from.
 *
 * @example
 * const pending = usePendingConnection();
 * return pending === undefined ? <Gallery /> : <ConnectPanel slug={pending} />;
 */
export function usePendingConnection(): string | undefined {
  const { session } = useCobalt("usePendingConnection");
  return useReturnedSignIn(session);
}
