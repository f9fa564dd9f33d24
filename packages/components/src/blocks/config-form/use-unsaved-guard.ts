"use client";
import { useEffect, useRef } from "react";

/** Asks before the page is left with unsaved edits, and tells the host, who guards the ways inside the page. */
export function useUnsavedGuard(dirty: boolean, onDirtyChange: ((dirty: boolean) => void) | undefined): void {
  const tell = useRef(onDirtyChange);
  useEffect(() => {
    tell.current = onDirtyChange;
  }, [onDirtyChange]);

  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    tell.current?.(true);
    return () => {
      window.removeEventListener("beforeunload", ask);
      tell.current?.(false);
    };
  }, [dirty]);
}
