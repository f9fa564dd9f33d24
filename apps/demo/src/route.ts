import { useSyncExternalStore } from "react";

export const pages = ["overview", "invoices", "integrations", "activity", "settings"] as const;
export type PageName = (typeof pages)[number];

export interface Route {
  page: PageName;
  /** What stands behind the page: `#/integrations/slack` → `slack`. */
  detail: string | null;
}

/** The route in the URL's hash, so that a link can lead to one integration. */
export function useRoute(): Route {
  return parse(useSyncExternalStore(subscribe, () => window.location.hash));
}

export function hrefTo(page: PageName, detail: string | null = null): string {
  return detail === null ? `#/${page}` : `#/${page}/${encodeURIComponent(detail)}`;
}

export function goTo(page: PageName, detail: string | null = null): void {
  window.location.hash = hrefTo(page, detail);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

function parse(hash: string): Route {
  const [name, detail] = hash.replace(/^#\//, "").split("/");
  return { page: pages.find((page) => page === name) ?? "overview", detail: detail ? decode(detail) : null };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
