/** Entries in the order in which they came, the oldest of which go when it is full. A reader gets a new list after each change. */
export interface Log<T extends { id: number }> {
  entries(): readonly T[];
  /** Adds an entry under an id of its own, which it returns. */
  add(entry: Omit<T, "id">): number;
  /** Changes an entry that is still kept. */
  change(id: number, changes: Partial<Omit<T, "id">>): void;
  clear(): void;
  /** Calls `listener` after each change; returns what ends that. */
  subscribe(listener: () => void): () => void;
}

/** @param make - Puts an id and the rest of an entry together. */
export function createLog<T extends { id: number }>(
  limit: number,
  make: (id: number, rest: Omit<T, "id">) => T,
): Log<T> {
  const listeners = new Set<() => void>();
  let entries: readonly T[] = [];
  let lastId = 0;

  function become(next: readonly T[]): void {
    entries = next;
    for (const listener of listeners) listener();
  }

  return {
    entries: () => entries,
    add(entry) {
      lastId += 1;
      become([...entries, make(lastId, entry)].slice(-limit));
      return lastId;
    },
    change(id, changes) {
      if (entries.some((entry) => entry.id === id))
        become(entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)));
    },
    clear() {
      become([]);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
