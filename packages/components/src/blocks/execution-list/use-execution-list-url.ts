"use client";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { readSearch, searchOnServer, subscribeToAddress, writeSearch } from "../integration-gallery/page-address.ts";
import { useChosen } from "../integration-gallery/use-chosen.ts";
import { type ExecutionListFilters, readFilters, writeFilters } from "./execution-list-filters.ts";

export interface UseExecutionListUrlOptions {
  /** The query string from your router, such as `?status=errored`. @default that of the page */
  search?: string | undefined;
  /** Navigates to the same page with another query, with your router. @default the browser's history */
  navigate?: ((search: string, options: { replace: boolean }) => void) | undefined;
  /** Prefix of each parameter's name, in case your page uses the same names. @default "" */
  prefix?: string | undefined;
}

/** Props of `ExecutionList` that keep its filters in the address. */
export interface ExecutionListUrl {
  filters: ExecutionListFilters;
  onFiltersChange: (filters: ExecutionListFilters) => void;
}

/**
 * Keeps the filters of a list of runs in the address, as `?status=errored&from=2026-11-01`: to link to and to reload. Other parameters, path
 * and hash stay as they are. On a server, where no address is known, nothing is filtered, unless `search` says so.
 *
 * @example
 * <ExecutionList {...useExecutionListUrl()} />
 */
export function useExecutionListUrl({
  search: given,
  navigate = writeSearch,
  prefix = "",
}: UseExecutionListUrlOptions = {}): ExecutionListUrl {
  const ofPage = useSyncExternalStore(subscribeToAddress, readSearch, searchOnServer);
  const search = given ?? ofPage;
  const key = JSON.stringify(readFilters(search, prefix));
  const inAddress = useMemo((): ExecutionListFilters => JSON.parse(key), [key]);
  const { chosen: filters = inAddress, underWay, choose, send } = useChosen<ExecutionListFilters>(key);
  const lastWritten = useRef<string>(undefined);
  useEffect(() => {
    const written = writeFilters(search, prefix, filters);
    const writtenKey = JSON.stringify(readFilters(written, prefix));
    if (writtenKey === key || (underWay && written === lastWritten.current)) return;
    lastWritten.current = written;
    send(writtenKey);
    navigate(written, { replace: true });
  }, [search, prefix, navigate, filters, key, underWay, send]);
  return { filters, onFiltersChange: choose };
}
