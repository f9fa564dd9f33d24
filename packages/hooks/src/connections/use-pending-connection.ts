"use client";
import { useCobalt } from "../cobalt-context.ts";
import { useReturnedSignIn } from "./returned-sign-in.ts";

/**
 * Returns the application for whose sign-in this tab left the page, with `connectMode` `"redirect"`. Show that application again and its `useConnect`
 * continues. Undefined on the first render, when there is none, and when another part of the page continues it: the first that called this hook, or
 * the feature with `useRequireConnection` from which the person left.
 *
 * @example
 * const pending = usePendingConnection();
 * return pending === undefined ? <Gallery /> : <ConnectPanel slug={pending} />;
 */
export function usePendingConnection(): string | undefined {
  const { session } = useCobalt("usePendingConnection");
  return useReturnedSignIn(session);
}
