"use client";
import type { Application } from "@cobalt-kit/client";
import { useCallback, useEffect, useState } from "react";
import { type ApplicationFilters, narrowApplications, type SearchApplications } from "./narrow-applications.ts";

/** Narrows a list by filters, as a function that stays the same while they do. Who names no search loads no code for one. */
export function useNarrowing(filters: ApplicationFilters): (list: Application[]) => Application[] {
  const [search, setSearch] = useState<SearchApplications>();
  const searches = filters.search !== undefined;
  useEffect(() => {
    // where it does not arrive, words are found as they are written
    if (searches)
      import("./search/search-applications.ts").then(
        (code) => setSearch(() => code.searchApplications),
        () => {},
      );
  }, [searches]);
  // filters written inline are new ones at every render, and the list is to be filtered once
  const key = JSON.stringify(filters);
  return useCallback((list) => narrowApplications(list, JSON.parse(key), search), [key, search]);
}
