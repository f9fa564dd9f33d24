"use client";
import type { DatastoreRecord, JsonValue } from "@cobalt-kit/hooks";
import { isExactNumber } from "@cobalt-kit/hooks/admin";
import { Fragment, type ReactElement, useState } from "react";
import { useFormat } from "../../format.ts";
import { isolateName, shortName } from "../../messages/isolate-name.ts";
import { CodeView } from "../../parts/code-view/code-view.tsx";
import { useMessages } from "../../ui-context.ts";
import { cellText } from "./cell-text.ts";
import { datastoreBrowserMessages } from "./messages.ts";

/** Props of {@link RecordTable}. */
export interface RecordTableProps {
  caption: string;
  columns: readonly string[];
  records: readonly DatastoreRecord[];
  /** The number of the first row. */
  first: number;
}

/** Longer texts are cut in their cell; the whole is in the row, opened. */
const LONGEST_CELL = 120;

/** Rows under the columns that the data has; as many as there are scroll sideways. A row opens to show, and to copy, all of it. */
export function RecordTable({ caption, columns, records, first }: RecordTableProps): ReactElement {
  const t = useMessages(datastoreBrowserMessages);
  const { number } = useFormat();
  const [open, setOpen] = useState<number>();
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="ck-datastore-browser-scroll">
      <table className="ck-datastore-browser-table">
        <caption className="ck-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="ck-datastore-browser-header">
              {t.rowNumber}
            </th>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="ck-datastore-browser-header"
                data-number={records.some(({ values }) => isNumber(values[column])) ? "" : undefined}
                dir="auto"
              >
                {shortName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map(({ id, values }, index) => {
            const row = number(first + index);
            const isOpen = open === index;
            return (
              <Fragment key={index}>
                <tr>
                  <th scope="row" className="ck-datastore-browser-cell">
                    <button
                      type="button"
                      className="ck-datastore-browser-row"
                      aria-expanded={isOpen}
                      aria-label={t.showRow(row)}
                      onClick={() => setOpen(isOpen ? undefined : index)}
                    >
                      <span className="ck-disclosure-mark" data-open={isOpen ? "" : undefined} aria-hidden="true" />
                      <span>{row}</span>
                    </button>
                  </th>
                  {columns.map((column) => (
                    <Cell key={column} value={Object.hasOwn(values, column) ? values[column] : undefined} />
                  ))}
                </tr>
                {isOpen && (
                  <tr>
                    <td colSpan={columns.length + 1} className="ck-datastore-browser-cell">
                      <CodeView
                        className="ck-datastore-browser-record"
                        label={t.rowData(row)}
                        value={id === undefined ? values : { record_id: id, ...values }}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ value }: { value: JsonValue | undefined }): ReactElement {
  const t = useMessages(datastoreBrowserMessages);
  if (value === undefined || value === null || value === "") {
    return (
      <td className="ck-datastore-browser-cell" data-empty="">
        {t.nothing}
      </td>
    );
  }
  const text = cellText(value);
  // A text stands where its own direction begins, a number at the end of its column.
  return (
    <td
      className="ck-datastore-browser-cell"
      data-number={isNumber(value) ? "" : undefined}
      dir={isNumber(value) ? undefined : "auto"}
      title={isolateName(text)}
    >
      {shortName(text, LONGEST_CELL)}
    </td>
  );
}

function isNumber(value: JsonValue | undefined): boolean {
  return typeof value === "number" || isExactNumber(value);
}
