"use client";
import { useEffect, useState } from "react";
import { useCobalt } from "../cobalt-context.ts";
import { keptSignIn } from "./kept-sign-in.ts";

/**
 * Returns the application whose sign-in this tab left for, with `connectMode` `"redirect"`. Show that application again and its `useConnect`
 * continues. Undefined on the first render, and where there is none.
 *
 * @example
 * const pending = usePendingConnection();
 * return pending === undefined ? <Gallery /> : <ConnectPanel slug={pending} />;
 */
export function usePendingConnection(): string | undefined {
  const { session } = useCobalt("usePendingConnection");
  const [slug, setSlug] = useState<string>();
  useEffect(() => {
    // the tab's storage is there in a browser only, so a server's page and the first render agree without it
    queueMicrotask(() => setSlug(keptSignIn(session)?.slug));
  }, [session]);
  return slug;
}
