"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Calls back when the page is about to be printed, in time to draw for it, and when it has been. Returns how to stop. */
export function onPrint(callback: (isPrinting: boolean) => void): () => void {
  const begin = (): void => flushSync(() => callback(true));
  const end = (): void => callback(false);
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  return () => {
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
  };
}

/** Whether the page is being printed, known in time to draw for it. */
export function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => onPrint(setIsPrinting), []);
  return isPrinting;
}
