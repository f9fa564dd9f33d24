"use client";
import { useCallback, useMemo, useState } from "react";
import { useLatest } from "../../use-latest.ts";
import { type GalleryFilters, initialFilters, type SomeGalleryFilters } from "./gallery-filters.ts";

/** Props to control search and filters, as far as the host wants to. */
export interface GalleryFilterProps {
  /** The filters that you control; the others are kept by the gallery. */
  filters?: SomeGalleryFilters | undefined;
  /** The initial filters. @default { search: "", status: "all", tags: [], sort: "recommended", layout: "grid" } */
  defaultFilters?: SomeGalleryFilters | undefined;
  /** Called when a filter changes. */
  onFiltersChange?: ((filters: GalleryFilters) => void) | undefined;
  /** The search alone, controlled by you. */
  search?: string | undefined;
  /** The search at first. @default "" */
  defaultSearch?: string | undefined;
  /** Called with the text of the search when it changes. */
  onSearchChange?: ((search: string) => void) | undefined;
}

/** The filters as they are, the same object until one of them changes, and how to change some. */
export function useGalleryFilters(
  props: GalleryFilterProps,
): [filters: GalleryFilters, change: (changed: SomeGalleryFilters) => void] {
  const { filters, defaultFilters, search, defaultSearch } = props;
  const [own, setOwn] = useState(() => given(given(initialFilters, defaultFilters), { search: defaultSearch }));
  const key = JSON.stringify(given(given(own, filters), { search }));
  const current = useMemo((): GalleryFilters => JSON.parse(key), [key]);

  const latest = useLatest({ current, props });
  const change = useCallback(
    (changed: SomeGalleryFilters) => {
      const before = latest.current.current;
      const next = given(before, changed);
      setOwn(next);
      latest.current.props.onFiltersChange?.(next);
      if (next.search !== before.search) latest.current.props.onSearchChange?.(next.search);
    },
    [latest],
  );
  return [current, change];
}

/** What is undefined takes nothing away. */
function given(filters: GalleryFilters, changed: SomeGalleryFilters | undefined = {}): GalleryFilters {
  const { search, status, tags, sort, layout } = changed;
  return {
    search: search ?? filters.search,
    status: status ?? filters.status,
    tags: tags ?? filters.tags,
    sort: sort ?? filters.sort,
    layout: layout ?? filters.layout,
  };
}
