"use client";
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { type GalleryAddress, readAddress, writeAddress } from "./gallery-address.ts";
import { type GalleryFilters, initialFilters, type SomeGalleryFilters } from "./gallery-filters.ts";
import {
  goBackToPage,
  isEntryBefore,
  readSearch,
  searchOnServer,
  subscribeToAddress,
  writeSearch,
} from "./page-address.ts";
import { useChosen } from "./use-chosen.ts";

/** What is typed goes into the address after a pause: Safari refuses more than a hundred changes in half a minute. */
const pause = 300;

/** In this time the browser has gone back, unless the page refused that. */
const leavingMs = 500;

/** In this time a router has the data of the entry that it went back to. An address may also change for other reasons. */
const arrivingMs = 10_000;

export interface UseGalleryUrlOptions {
  /** The query string from your router, such as `?app=slack`. @default that of the page */
  search?: string | undefined;
  /** Navigates to the same page with another query, with your router. @default the browser's history */
  navigate?: ((search: string, options: { replace: boolean }) => void) | undefined;
  /**
   * Goes back one entry, with your router. Without it, closing an application leaves an entry in the history that shows the same; so does
   * one that the forward button opened, in browsers that do not tell of their entries (Firefox before 147, Safari before 26.2).
   */
  back?: (() => void) | undefined;
  /** Prefix of each parameter's name, in case your page uses the same names. @default "" */
  prefix?: string | undefined;
  /** The filters used where the address has none. */
  defaultFilters?: SomeGalleryFilters | undefined;
}

/** Props of `IntegrationsMarketplace` that are kept in the address; `IntegrationGallery` takes the first two. */
export interface GalleryUrl {
  filters: GalleryFilters;
  onFiltersChange: (filters: GalleryFilters) => void;
  slug: string | null;
  onSlugChange: (slug: string | null) => void;
}

/**
 * Keeps filters and the open application in the address, as `?q=mail&category=CRM&app=slack`: to link to, to reload, and for the back
 * button, which closes an application. Other parameters, path and hash stay as they are. On a server, where no address is known,
 * nothing is filtered or open, unless `search` says so.
 *
 * @example
 * <IntegrationsMarketplace {...useGalleryUrl()} />
 */
export function useGalleryUrl(options: UseGalleryUrlOptions = {}): GalleryUrl {
  const { prefix = "", defaultFilters } = options;
  const ofPage = useSyncExternalStore(subscribeToAddress, readSearch, searchOnServer);
  const search = options.search ?? ofPage;
  const firstKey = JSON.stringify({ ...initialFilters, ...defaultFilters });
  const first = useMemo((): GalleryFilters => JSON.parse(firstKey), [firstKey]);
  const key = useMemo(() => JSON.stringify(readAddress(search, prefix, first)), [search, prefix, first]);
  const address = useMemo((): GalleryAddress => JSON.parse(key), [key]);

  const { chosen: filters = address.filters, choose, send } = useChosen<GalleryFilters>(key);

  /** An application was opened here, so the entry before is the gallery. */
  const opened = useRef(false);
  /** Where and when it was asked to go back, until that has arrived. */
  const closing = useRef<{ at: string; since: number }>(undefined);
  /** When an application was opened that the address does not name yet. */
  const openedAt = useRef(-Infinity);
  const latest = useRef({ search, prefix, first, key, address, filters, options });
  useEffect(() => {
    const { current: before } = latest;
    if (before.key !== key) closing.current = undefined;
    if (address.slug !== null) openedAt.current = -Infinity;
    // not what was written before it was opened, and arrives only now
    if (before.address.slug !== null && address.slug === null) opened.current = false;
    latest.current = { search, prefix, first, key, address, filters, options };
  });

  const go = useCallback(
    (next: GalleryAddress, replace: boolean): void => {
      const now = latest.current;
      const written = writeAddress(now.search, now.prefix, next, now.first);
      const writtenKey = JSON.stringify(readAddress(written, now.prefix, now.first));
      if (writtenKey === now.key) return;
      send(writtenKey);
      (now.options.navigate ?? writeSearch)(written, { replace });
    },
    [send],
  );

  useEffect(() => {
    const timer = setInterval(() => {
      // Written now, it would take away an application that is about to open, and bring back one that is about to close.
      if (isLeaving(closing.current) || performance.now() - openedAt.current < arrivingMs) return;
      clearInterval(timer);
      go({ filters, slug: address.slug }, true);
    }, pause);
    return () => clearInterval(timer);
  }, [filters, address, go]);

  const onSlugChange = useCallback(
    (slug: string | null) => {
      const now = latest.current;
      const { address: before, filters: shown, options: router } = now;
      if (slug !== null) {
        // The gallery that is left behind is the one that was seen.
        if (before.slug === null) go({ filters: shown, slug: null }, true);
        openedAt.current = performance.now();
        go({ filters: shown, slug }, before.slug !== null);
        opened.current = opened.current || before.slug === null;
        return;
      }
      if (before.slug === null || isLeaving(closing.current)) return;
      closing.current = { at: window.location.href, since: performance.now() };
      const closed = { filters: shown, slug: null };
      const wentBack =
        router.navigate === undefined
          ? goBackToPage()
          : // Who came here by the forward button did not open it, and has the gallery behind all the same.
            goBackBy(
              opened.current || isEntryBefore(now.search, writeAddress(now.search, now.prefix, closed, now.first))
                ? router.back
                : undefined,
            );
      if (!wentBack) {
        closing.current = undefined;
        go(closed, true);
      }
    },
    [go],
  );
  return { filters, onFiltersChange: choose, slug: address.slug, onSlugChange };
}

/**
 * Whether it is on its way back: a second press would leave the page. That takes a moment, and longer where the address has changed and a router
 * waits for data. An address that stays was refused, as by a host's question about work that would be lost.
 */
function isLeaving(closing: { at: string; since: number } | undefined): boolean {
  return (
    closing !== undefined &&
    performance.now() - closing.since < (window.location.href === closing.at ? leavingMs : arrivingMs)
  );
}

function goBackBy(back: (() => void) | undefined): boolean {
  back?.();
  return back !== undefined;
}
