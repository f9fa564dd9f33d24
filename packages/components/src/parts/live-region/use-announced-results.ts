"use client";
import { useEffect, useRef } from "react";
import { useAnnounce } from "./live-region.tsx";

/**
 * Says once what a search, a filter or a turn of the page has led to, when the typing has stopped; never what was there
 * from the start.
 *
 * @param listKey - Tells one list from the next: search, filters, page.
 * @param text - Undefined while the list is on its way.
 */
export function useAnnouncedResults(listKey: string, text: string | undefined): void {
  const announce = useAnnounce();
  const announced = useRef(listKey);
  useEffect(() => {
    if (text === undefined || announced.current === listKey) return undefined;
    const timer = setTimeout(() => {
      announced.current = listKey;
      announce(text);
    }, 500);
    return () => clearTimeout(timer);
  }, [listKey, text, announce]);
}
