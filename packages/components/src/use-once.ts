"use client";
import { useCallback, useRef } from "react";

/** What is done once at a time, however often it is pressed: a button may wait for something, such as a new session, before it is drawn as pending. */
export function useOnce(): (act: () => Promise<void>) => Promise<void> {
  const busy = useRef(false);
  return useCallback(async (act) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await act();
    } finally {
      busy.current = false;
    }
  }, []);
}
