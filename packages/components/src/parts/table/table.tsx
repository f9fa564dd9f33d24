"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
} from "react";
import { usePartClass } from "../../use-part-class.ts";
import { wrapTexts } from "../../wrap-texts.ts";

/** One column of a {@link Table}. */
export interface TableColumn {
  /** Unique in the table. */
  id: string;
  /** The text of its header. */
  header: string;
  /** The cell names its row. One column of a table should. */
  rowHeader?: boolean | undefined;
  /** @default "start" */
  align?: "start" | "end" | undefined;
}

/** One row of a {@link Table}. */
export interface TableRow {
  /** Unique in the table. */
  id: string;
  /** In the order of the columns. */
  cells: readonly ReactNode[];
  /** Shown below the row, across all columns. */
  detail?: ReactNode;
}

/** Props of {@link Table}. */
export interface TableProps extends ComponentPropsWithoutRef<"div"> {
  /** The accessible name of the table; not visible. */
  caption: string;
  /** The columns, from the start of a line to its end. */
  columns: readonly TableColumn[];
  /** The rows, from top to bottom. @default [] */
  rows?: readonly TableRow[] | undefined;
  /** The total number of rows without the header, if not all of them are in the page. */
  rowCount?: number | undefined;
  /** Rows that are elements of their own, such as `<tr>`, after `rows`. */
  children?: ReactNode;
}

const noRows: readonly TableRow[] = [];

/**
 * Rows and columns. Where the space around it is narrow, each row becomes a stack of header and value. Renders a `<table>` in a `<div>`.
 *
 * @example
 * <Table caption="Runs" columns={[{ id: "name", header: "Name", rowHeader: true }]} rows={[{ id: "1", cells: ["Sync"] }]} />
 */
export const Table: ForwardRefExoticComponent<TableProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  TableProps
>(function Table({ caption, columns, rows = noRows, rowCount, children, className, ...props }, ref): ReactElement {
  // The roles repeat what the elements say: stacked rows are no table boxes, and browsers drop the semantics with the boxes.
  return (
    <div {...props} ref={ref} className={usePartClass("table", className)}>
      <table role="table" className="ck-table-grid" aria-rowcount={rowCount === undefined ? undefined : rowCount + 1}>
        <caption className="ck-visually-hidden">{caption}</caption>
        <thead role="rowgroup" className="ck-table-head">
          <tr role="row" className="ck-table-row">
            {columns.map((column) => (
              <th key={column.id} role="columnheader" scope="col" className="ck-table-header" data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="ck-table-body">
          {rows.map((row) => (
            <TableLine key={row.id} columns={columns} cells={row.cells} detail={row.detail} />
          ))}
          {wrapTexts(children)}
        </tbody>
      </table>
    </div>
  );
});

/** Props of {@link TableLine}. */
export interface TableLineProps extends Pick<TableRow, "cells" | "detail"> {
  columns: readonly TableColumn[];
  /** Its place among all rows, counted from 0, where not all of them are in the page. */
  index?: number | undefined;
}

/** A row of a table, with its detail below it. */
export function TableLine({ columns, cells, detail, index }: TableLineProps): ReactElement {
  return (
    <>
      <tr
        role="row"
        className="ck-table-row"
        data-open={detail ? "" : undefined}
        aria-rowindex={index === undefined ? undefined : index + 2}
      >
        {columns.map((column, place) => (
          <Cell key={column.id} column={column}>
            {cells[place]}
          </Cell>
        ))}
      </tr>
      {Boolean(detail) && (
        <tr role="row" className="ck-table-row ck-table-detail">
          <td role="cell" colSpan={columns.length} className="ck-table-detail-cell">
            {detail}
          </td>
        </tr>
      )}
    </>
  );
}

function Cell({ column, children }: { column: TableColumn; children: ReactNode }): ReactElement {
  return column.rowHeader === true ? (
    <th role="rowheader" scope="row" className="ck-table-cell" data-header="" data-align={column.align}>
      {children}
    </th>
  ) : (
    <td role="cell" className="ck-table-cell" data-align={column.align} data-label={column.header}>
      {children}
    </td>
  );
}
