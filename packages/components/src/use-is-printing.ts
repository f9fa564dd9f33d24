"use client";
import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Calls back when a window is about to be printed, in time to draw for it, and when it has been. Returns how to stop. */
export function onPrint(view: Window, callback: (isPrinting: boolean) => void): () => void {
  const begin = (): void => flushSync(() => callback(true));
  const end = (): void => callback(false);
  view.addEventListener("beforeprint", begin);
  view.addEventListener("afterprint", end);
  return () => {
    view.removeEventListener("beforeprint", begin);
    view.removeEventListener("afterprint", end);
  };
}

/** Whether the window that shows `place` is being printed, known in time to draw for it. */
export function useIsPrinting(place: RefObject<HTMLElement | null>): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const view = place.current?.ownerDocument.defaultView;
    return view == null ? undefined : onPrint(view, setIsPrinting);
  }, [place]);
  return isPrinting;
}
