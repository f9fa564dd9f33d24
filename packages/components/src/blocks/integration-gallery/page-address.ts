/** Marks an entry of the history that we made, so that going back from it stays on the page. */
const mark = "cobaltKitApplication";
const listeners = new Set<() => void>();

/** Tells of every change of the page's address: by the browser's buttons, by us, and by a router where the browser says so. */
export function subscribeToAddress(tell: () => void): () => void {
  const navigation = "navigation" in window ? window.navigation : undefined;
  listeners.add(tell);
  window.addEventListener("popstate", tell);
  navigation?.addEventListener("currententrychange", tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener("popstate", tell);
    navigation?.removeEventListener("currententrychange", tell);
  };
}

export function readSearch(): string {
  return window.location.search;
}

export function searchOnServer(): string {
  return "";
}

/** Another query for the page; path, hash and what the host keeps in the entry of the history stay. */
export function writeSearch(search: string, { replace }: { replace: boolean }): void {
  const { pathname, hash } = window.location;
  const url = `${pathname}${search}${hash}`;
  const state: unknown = window.history.state;
  const isRecord = Object.prototype.toString.call(state) === "[object Object]";
  // Next takes a change with its own mark for one of its own, and would undo it later. It marks the others by itself.
  const { __NA: _byNext, ...kept }: { __NA?: unknown } = isRecord ? Object(state) : {};
  if (replace) window.history.replaceState(isRecord ? kept : state, "", url);
  else window.history.pushState({ ...kept, [mark]: true }, "", url);
  for (const tell of listeners) tell();
}

/** Goes back, where the entry before this one is the same page with nothing open. */
export function goBackToPage(): boolean {
  const state: unknown = window.history.state;
  const ours = typeof state === "object" && state !== null && mark in state;
  if (ours) window.history.back();
  return ours;
}

/**
 * Whether the entry before this one is this page with another query, wherever the address has it. Known only where the browser tells
 * of its entries, and where the router writes addresses.
 */
export function isEntryBefore(search: string, searchBefore: string): boolean {
  const navigation = "navigation" in window ? window.navigation : undefined;
  const { href } = window.location;
  const at = href.lastIndexOf(search);
  const index = navigation?.currentEntry?.index;
  if (search === "" || at === -1 || index === undefined) return false;
  const expected = href.slice(0, at) + searchBefore + href.slice(at + search.length);
  return navigation?.entries()[index - 1]?.url === expected;
}
