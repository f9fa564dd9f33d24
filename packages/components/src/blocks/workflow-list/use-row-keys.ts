import { useState } from "react";

/** Rows as they were shown last: on which page, in which order, and under which keys. */
interface Rows {
  page: number;
  ids: readonly string[];
  keys: ReadonlyMap<string, string>;
}

const noRows: readonly string[] = [];

/**
 * Keys of rows that stay what they are when publishing gives a workflow another id: the one id that is new takes the key of the one
 * that is gone from its place, so that the row keeps its focus and what it shows.
 */
export function useRowKeys(page: number, ids: readonly string[] = noRows): (id: string) => string {
  const [rows, setRows] = useState<Rows>({ page, ids, keys: new Map() });
  const isSame =
    rows.page === page && rows.ids.length === ids.length && rows.ids.every((id, index) => id === ids[index]);
  const next = isSame ? rows : { page, ids, keys: keysOf(rows, page, ids) };
  if (!isSame) setRows(next);
  return (id) => next.keys.get(id) ?? id;
}

function keysOf(before: Rows, page: number, ids: readonly string[]): Map<string, string> {
  const isOneReplaced =
    before.page === page &&
    before.ids.length === ids.length &&
    ids.filter((id, index) => id !== before.ids[index]).length === 1;
  return new Map(
    ids.map((id, index) => {
      const shown = isOneReplaced ? (before.ids[index] ?? id) : id;
      return [id, before.keys.get(shown) ?? shown];
    }),
  );
}
