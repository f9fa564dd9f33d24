"use client";
import type { Execution, Page } from "@cobalt-kit/hooks";
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { containsNode, isElement } from "../../composed-tree.ts";
import { isComposing } from "../../parts/is-composing.ts";
import type { Table } from "../../parts/table/table.tsx";
import type { RowRange } from "../integration-gallery/watch-rows.ts";
import type { ExecutionRow, ExecutionRowContext } from "./execution-row.tsx";
import { useIsPrinting } from "../../use-is-printing.ts";
import { useLatest } from "../../use-latest.ts";
import { useRowsInSight } from "./use-rows-in-sight.ts";

/** Props of {@link LongRows}. */
export interface LongRowsProps {
  /** Handed over: what late code imports, bundlers that split as esbuild does keep at once on every page. */
  parts: { Table: typeof Table; ExecutionRow: typeof ExecutionRow };
  context: ExecutionRowContext;
  /** The first page, which knows how many runs there are. */
  first: Page<Execution>;
  /** Pages by their number, from 1. */
  loaded: ReadonlyMap<number, Page<Execution>>;
  /** Called with the numbers of the pages that have rows in sight, so that they are loaded. */
  onPagesChange: (pages: readonly number[]) => void;
  openId: string | undefined;
  focusId: string | undefined;
  renderDetail: (execution: Execution) => ReactNode;
}

const pauseMs = 100;

/** Draws the rows that are in sight, of any number. The open one and the one with the focus stay; what is printed has all that are loaded. */
export function LongRows({
  parts: { Table, ExecutionRow },
  context,
  first,
  loaded,
  onPagesChange,
  openId,
  focusId,
  renderDetail,
}: LongRowsProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const { totalItems: count, limit } = first;
  const executionAt = (index: number): Execution | undefined =>
    loaded.get(Math.floor(index / limit) + 1)?.items[index % limit] ?? first.items[index];
  const openIndex = openId === undefined ? undefined : findPlace(openId, first, loaded);
  /** The row with the focus. */
  const [current, setCurrent] = useState<number>();
  const isPrinting = useIsPrinting(root);
  const { range, rowStep } = useRowsInSight(root, count, openIndex, isPrinting);

  const last = Math.max(0, count - 1);
  const tabStop = Math.min(current ?? range.first, last);
  const drawn = isPrinting
    ? placesOf({ first: 0, last }, []).filter((index) => executionAt(index) !== undefined)
    : placesOf({ first: Math.min(range.first, last), last: Math.min(range.last, last) }, [tabStop, openIndex]);

  const report = useLatest(onPagesChange);
  const pagesKey = [...new Set(drawn.map((index) => Math.floor(index / limit) + 1))].join();
  useEffect(() => {
    if (isPrinting) return undefined;
    // What only flies past is not asked for.
    const timer = setTimeout(() => report.current(pagesKey.split(",").map(Number)), pauseMs);
    return () => clearTimeout(timer);
  }, [pagesKey, isPrinting, report]);

  const focusRow = (index: number): void => {
    flushSync(() => setCurrent(index));
    root.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"] button`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = placeOf(event.target);
    const to = from === undefined ? undefined : targetOf(event.key, from, { ...range, end: last });
    if (to === undefined) return;
    event.preventDefault();
    focusRow(to);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const index = placeOf(target);
    if (index !== undefined) setCurrent(index);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // Another window has taken it where nothing has.
    if (relatedTarget !== null && !containsNode(currentTarget, relatedTarget)) setCurrent(undefined);
  };

  return (
    <Table
      ref={root}
      data-long=""
      caption={context.caption}
      columns={context.columns}
      rowCount={count}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {drawn.flatMap((index, place) => {
        const execution = executionAt(index);
        const open = index === openIndex && execution !== undefined;
        const missing = isPrinting ? 0 : index - (drawn[place - 1] ?? -1) - 1;
        return [
          missing > 0 && <Gap key={`before ${index}`} height={missing * rowStep} columns={context.columns.length} />,
          <ExecutionRow
            key={index}
            {...context}
            index={index}
            tabIndex={index === tabStop ? 0 : -1}
            execution={execution}
            open={open}
            focus={execution !== undefined && execution.id === focusId}
            detail={open && renderDetail(execution)}
          />,
        ];
      })}
      {!isPrinting && <Gap height={(last - (drawn.at(-1) ?? last)) * rowStep} columns={context.columns.length} />}
    </Table>
  );
}

/** In the place of rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }): ReactElement | null {
  return height === 0 ? null : (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ blockSize: height, padding: 0, border: 0 }}>
        {"\u00a0"}
      </td>
    </tr>
  );
}

function findPlace(
  executionId: string,
  { limit }: Page<Execution>,
  loaded: ReadonlyMap<number, Page<Execution>>,
): number | undefined {
  for (const [page, { items }] of loaded) {
    const place = items.findIndex(({ id }) => id === executionId);
    if (place >= 0) return (page - 1) * limit + place;
  }
  return undefined;
}

/** The places of a range, and some that are drawn wherever they are, in order. */
function placesOf({ first, last }: RowRange, kept: readonly (number | undefined)[]): readonly number[] {
  const places = new Set(Array.from({ length: last - first + 1 }, (_, place) => first + place));
  for (const index of kept) if (index !== undefined) places.add(index);
  return [...places].toSorted((a, b) => a - b);
}

/** The place of the row that something stands in; what stands below a row is not in it. */
function placeOf(target: EventTarget): number | undefined {
  const index = isElement(target) ? target.closest("[aria-rowindex]")?.getAttribute("aria-rowindex") : undefined;
  return index == null || index === "1" ? undefined : Number(index) - 2;
}

function targetOf(key: string, from: number, { first, last, end }: RowRange & { end: number }): number | undefined {
  const page = Math.max(1, last - first - 4); // those beyond the edges are not in sight
  const targets: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: end,
  };
  const to = Object.hasOwn(targets, key) ? targets[key] : undefined;
  return to === undefined ? undefined : Math.max(0, Math.min(end, to));
}
