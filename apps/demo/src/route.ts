import { useSyncExternalStore } from "react";

export const pages = ["overview", "invoices", "integrations", "activity", "settings", "admin"] as const;
export type PageName = (typeof pages)[number];

export interface Route {
  page: PageName;
  /** The query of the page, such as `?app=slack` in `#/integrations?app=slack`. */
  search: string;
}

/** The route in the URL's hash, so that a link can lead to one integration. */
export function useRoute(): Route {
  return parse(useSyncExternalStore(subscribe, () => window.location.hash));
}

export function hrefTo(page: PageName, search = ""): string {
  return `#/${page}${search}`;
}

export function hrefToIntegration(slug: string): string {
  return hrefTo("integrations", `?app=${encodeURIComponent(slug)}`);
}

export function hrefToRun(executionId: string): string {
  return hrefTo("activity", `?run=${encodeURIComponent(executionId)}`);
}

export function goTo(page: PageName, search: string, { replace }: { replace: boolean }): void {
  if (replace) window.location.replace(hrefTo(page, search));
  else window.location.assign(hrefTo(page, search));
}

export function goBack(): void {
  window.history.back();
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

function parse(hash: string): Route {
  const [, name = "", search = ""] = /^#\/([^?]*)(.*)$/s.exec(hash) ?? [];
  return { page: pages.find((page) => page === name) ?? "overview", search };
}
