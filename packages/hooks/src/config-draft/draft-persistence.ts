import type { ConfigDraftStore } from "./config-draft-store.ts";

/**
 * A store of yours for unsaved edits, by key, which restores them after a reload. Values of type `password` are never written to it.
 *
 * @example
 * const persist: DraftPersistence = {
 *   load: (key) => localStorage.getItem(key),
 *   save: (key, text) => localStorage.setItem(key, text),
 *   remove: (key) => localStorage.removeItem(key),
 * };
 */
export interface DraftPersistence {
  /** Returns the text stored under the key, or null. Called when the draft is opened. */
  load: (key: string) => string | null | Promise<string | null>;
  /** Stores the text under the key. Called after every edit. */
  save: (key: string, text: string) => void | Promise<void>;
  /** Removes the text under the key. Called when nothing is unsaved any more. */
  remove: (key: string) => void | Promise<void>;
}

/** Takes up what is kept of a draft, and keeps what is edited from then on. A place that fails is no reason not to edit. */
export function keepDraft(store: ConfigDraftStore, place: () => DraftPersistence | undefined, key: string): () => void {
  let kept: string | undefined;
  let writes: Promise<unknown> = Promise.resolve();
  let due = false;
  let stop: (() => void) | undefined;
  let ended = false;

  const write = (): void => {
    if (due) return;
    due = true;
    writes = writes
      .then(() => {
        due = false;
        const text = store.dump();
        if (text === kept) return undefined;
        kept = text;
        return text === undefined ? place()?.remove(key) : place()?.save(key, text);
      })
      .catch(() => {});
  };
  const takeUp = (text: string | null | undefined): void => {
    if (ended) return;
    if (typeof text === "string") {
      kept = text;
      store.restore(text);
    }
    stop = store.subscribe(write);
    write();
  };

  try {
    const text = place()?.load(key);
    // a promise of any kind: a patched or polyfilled one is of another class
    if (typeof text === "object" && text !== null) Promise.resolve(text).then(takeUp, () => takeUp(null));
    else takeUp(text);
  } catch {
    takeUp(null);
  }
  return () => {
    ended = true;
    stop?.();
  };
}
