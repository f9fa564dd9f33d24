"use client";
import { useEffect, useRef } from "react";

/**
 * Has the browser ask before the page is left or loaded anew, once something was `entered` and for as long as `isLost` says
 * that it would go. A sign-in in another window is none of this: it goes on without the page, and the page finds its result.
 */
export function usePageGuard(entered: boolean, isLost: () => boolean = always): void {
  const latest = useRef(isLost);
  useEffect(() => {
    latest.current = isLost;
  });
  // Not before that: a page that listens is not kept for going back to it.
  useEffect(() => {
    if (!entered) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      if (latest.current()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [entered]);
}

function always(): boolean {
  return true;
}
