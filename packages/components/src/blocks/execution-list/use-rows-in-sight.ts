"use client";
import { type RefObject, useEffect, useState } from "react";
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
  const [highest, setHighest] = useState({ width: 0, pixels: 0 });
  const [detail, setDetail] = useState(0);

  useClientLayoutEffect(() => {
    const table = root.current;
    if (table === null) return undefined;
    const rows = [...table.querySelectorAll<HTMLElement>("tbody > [aria-rowindex]")];
    const width = table.clientWidth;
    let pixels = highest.width === width && !isPrinting ? highest.pixels : 0;
    // Measured once, as they are by themselves: told how high to be, they would only say that.
    if (pixels === 0) for (const { style } of rows) style.blockSize = "";
    if (isPrinting) return undefined;
    if (pixels === 0) {
      pixels = Math.max(0, ...rows.map((row) => row.offsetHeight));
      if (pixels > 0) setHighest({ width, pixels });
    }
    // Each by itself: a property of the table would style anew all that is in it.
    if (pixels > 0)
      for (const { style } of rows) Object.assign(style, { boxSizing: "border-box", blockSize: `${pixels}px` });
  });
  useClientLayoutEffect(() => {
    const table = root.current;
    if (table === null || typeof ResizeObserver === "undefined") return undefined;
    const below = table.querySelector<HTMLElement>(".ck-table-detail");
    const read = (): void => {
      setDetail(below?.offsetHeight ?? 0);
      setHighest((before) => (before.width === table.clientWidth ? before : { width: table.clientWidth, pixels: 0 }));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(table);
    if (below !== null) observer.observe(below);
    return () => observer.disconnect();
  }, [root, openIndex]);

  const rowStep = highest.pixels === 0 ? usualRowStep : highest.pixels;
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
