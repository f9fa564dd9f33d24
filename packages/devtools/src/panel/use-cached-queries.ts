import { notifyManager, type Query } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import type { PanelSource } from "./panel-source.ts";

/** The account's entries of the query cache, in the order of their keys. */
export function useCachedQueries({ queryClient, session }: PanelSource): Query[] {
  const cache = queryClient.getQueryCache();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // an entry changes without becoming another object, and a change may come while the page is rendered
  useEffect(() => cache.subscribe(notifyManager.batchCalls(redraw)), [cache]);
  return cache
    .findAll({ queryKey: ["cobalt", session.scope] })
    .toSorted((a, b) => (a.queryHash < b.queryHash ? -1 : 1));
}
