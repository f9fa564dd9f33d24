import { useSyncExternalStore } from "react";
import type { Log } from "../recording/log.ts";

/** What a log holds, oldest first. */
export function useLog<T extends { id: number }>(log: Log<T>): readonly T[] {
  return useSyncExternalStore(log.subscribe, log.entries);
}
