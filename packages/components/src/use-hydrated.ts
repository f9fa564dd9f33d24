"use client";
import { useSyncExternalStore } from "react";

/** False on a server and in the render that takes over its page, true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** Nothing changes it later. */
function never(): () => void {
  return () => {};
}
