/** What came last, within bounds of number and size. */
export interface Latest<T> {
  /** Adds an item of about so many bytes; the oldest ones go until all are within the bounds. The newest always stays. */
  add(item: T, bytes: number): void;
  /** From the oldest to the newest. */
  readonly items: readonly T[];
  clear(): void;
}

/** Keeps at most so many items, and at most so many bytes of them. */
export function createLatest<T>({ count, bytes }: { count: number; bytes: number }): Latest<T> {
  const items: T[] = [];
  const sizes: number[] = [];
  let total = 0;
  return {
    items,
    add(item, size) {
      items.push(item);
      sizes.push(size);
      total += size;
      while (items.length > 1 && (items.length > count || total > bytes)) {
        items.shift();
        total -= sizes.shift() ?? 0;
      }
    },
    clear() {
      items.length = 0;
      sizes.length = 0;
      total = 0;
    },
  };
}
