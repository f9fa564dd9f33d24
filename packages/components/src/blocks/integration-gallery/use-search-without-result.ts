"use client";
import { useEffect, useRef } from "react";
import { useLatest } from "../../use-latest.ts";

/** Until the typing has stopped for good: nobody wants to hear of each letter on the way. */
const pause = 1_500;

/** Tells once of each search that has no match. An empty one is none. */
export function useSearchWithoutResult(search: string, tell: ((search: string) => void) | undefined): void {
  const latest = useLatest(tell);
  const told = useRef("");
  useEffect(() => {
    if (search === "" || search === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = search;
      latest.current?.(search);
    }, pause);
    return () => clearTimeout(timer);
  }, [search, latest]);
}
