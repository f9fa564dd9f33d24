"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { isFocusable, selfAndAround } from "../../composed-tree.ts";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
import { type RowRange, watchRows } from "../integration-gallery/watch-rows.ts";

/** Until one was drawn, in pixels. */
const usualRowStep = 45;

export interface RowsInSight {
  range: RowRange;
  /** From the top of a row to that of the next, in pixels. */
  rowStep: number;
}

/**
 * Which rows of a table are in sight. All are made as high as the highest one seen; what stands below the open one comes on top. On paper each is
 * as high as it is by itself.
 */
export function useRowsInSight(
  root: RefObject<HTMLElement | null>,
  count: number,
  openIndex: number | undefined,
  isPrinting: boolean,
): RowsInSight {
  const [range, setRange] = useState<RowRange>(() => ({ first: 0, last: Math.ceil(innerHeight / usualRowStep) }));
  const [highest, setHighest] = useState(0);
  const [detail, setDetail] = useState(0);
  const measured = useRef({ of: "", pixels: 0 });

  const measure = useCallback((): void => {
    const table = root.current;
    if (table === null) return;
    const rows = [...table.querySelectorAll<HTMLElement>("tbody > [aria-rowindex]")];
    if (isPrinting) {
      setHeights(rows, 0);
      return;
    }
    // Nobody tells the head how high to be: it follows the font, the size of the text and the language.
    const head = table.querySelector("thead");
    const of = `${table.clientWidth} ${head?.firstElementChild?.scrollHeight} ${head?.textContent}`;
    // Told how high to be at least, a row still says that it is higher. That it could be lower, it says by itself alone.
    const atLeast = measured.current.of === of ? measured.current.pixels : 0;
    setHeights(rows, atLeast);
    const found = Math.max(0, ...rows.map((row) => row.offsetHeight));
    // Rounded down it would be too low.
    const pixels = found > atLeast ? found + 1 : atLeast;
    if (pixels !== atLeast) setHeights(rows, pixels);
    measured.current = { of, pixels };
    setHighest(pixels);
  }, [root, isPrinting]);
  useClientLayoutEffect(measure);

  useClientLayoutEffect(() => {
    const table = root.current;
    // The script's window never hears of sizes in another, and draws nothing while it is hidden.
    const view = table?.ownerDocument.defaultView;
    if (!table || !view?.ResizeObserver) return undefined;
    const below = table.querySelector<HTMLElement>(".ck-table-detail");
    const readDetail = (): void => setDetail(below?.offsetHeight ?? 0);
    readDetail();
    let frame = 0;
    const observer = new view.ResizeObserver(() => {
      view.cancelAnimationFrame(frame);
      // a frame later: what changes a size while sizes are told makes the browser report an error to the page
      frame = view.requestAnimationFrame(() => {
        readDetail();
        measure();
      });
    });
    for (const each of [table, table.querySelector("th"), below]) if (each !== null) observer.observe(each);
    return () => {
      observer.disconnect();
      view.cancelAnimationFrame(frame);
    };
  }, [root, openIndex, measure]);

  const rowStep = highest === 0 ? usualRowStep : highest;
  useEffect(() => {
    const rows = root.current?.querySelector<HTMLElement>("tbody");
    if (rows == null) return undefined;
    return watchRows(rows, {
      around: [...selfAndAround(rows)].filter(isFocusable),
      rows: count,
      rowStep,
      extra: openIndex === undefined ? undefined : { after: openIndex, pixels: detail },
      onRange: (next) =>
        setRange((before) => (before.first === next.first && before.last === next.last ? before : next)),
    });
  }, [root, count, rowStep, openIndex, detail]);

  return { range, rowStep };
}

/** Of each by itself: a property of the table would style anew all that is in it. 0 leaves them as they are. */
function setHeights(rows: readonly HTMLElement[], pixels: number): void {
  const [first] = rows;
  if (first === undefined) return;
  const height = pixels === 0 ? "" : `${pixels}px`;
  // Of a table's row the height is the least one anyway, and nothing else is.
  const inTable = getComputedStyle(first).display === "table-row";
  for (const { style } of rows)
    Object.assign(style, {
      boxSizing: height && "border-box",
      blockSize: inTable ? height : "",
      minBlockSize: inTable ? "" : height,
    });
}
