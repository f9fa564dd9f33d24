"use client";
import { useSyncExternalStore } from "react";

/** False on a server and in the render that takes over its page, true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(subscribe, inPage, onServer);
}

function subscribe(): () => void {
  return onServer;
}

function inPage(): boolean {
  return true;
}

function onServer(): boolean {
  return false;
}
