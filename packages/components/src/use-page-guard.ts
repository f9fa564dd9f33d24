"use client";
import { type RefObject, useEffect } from "react";
import { useLatest } from "./use-latest.ts";

/**
 * Has the browser ask before the page is left or loaded anew, once something was `entered` and for as long as `isLost` says
 * that it would go: the page that shows `place`, and the script's, where a host has put the one into the other. A sign-in in
 * another window is none of this: it goes on without the page, and the page finds its result.
 */
export function usePageGuard(
  place: RefObject<HTMLElement | null>,
  entered: boolean,
  isLost: () => boolean = always,
): void {
  const latest = useLatest(isLost);
  // Not before that: a page that listens is not kept for going back to it.
  useEffect(() => {
    if (!entered) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      if (latest.current()) event.preventDefault();
    };
    const views = [window, place.current?.ownerDocument.defaultView];
    for (const view of views) view?.addEventListener("beforeunload", ask);
    return () => {
      for (const view of views) view?.removeEventListener("beforeunload", ask);
    };
  }, [entered, place, latest]);
}

function always(): boolean {
  return true;
}
