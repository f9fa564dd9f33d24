import type { DatastoreRecord } from "@cobalt-kit/hooks";
import { cellText } from "./cell-text.ts";

/** Columns in the order in which the rows first have them. */
export function columnsOf(records: readonly DatastoreRecord[]): string[] {
  return [...new Set(records.flatMap(({ values }) => Object.keys(values)))];
}

/** The rows that contain what is looked for, anywhere and in any case. */
export function findRecords(records: readonly DatastoreRecord[], search: string): readonly DatastoreRecord[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === "") return records;
  return records.filter(({ id, values }) =>
    [id ?? "", ...Object.values(values).map(cellText)].some((text) => text.toLowerCase().includes(wanted)),
  );
}
