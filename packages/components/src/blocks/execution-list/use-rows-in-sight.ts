"use client";
import { type CSSProperties, type RefObject, useEffect, useMemo, useState } from "react";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
import { type RowRange, watchRows } from "../integration-gallery/watch-rows.ts";

/** Until one was drawn, in pixels. */
const usualRowStep = 45;

export interface RowsInSight {
  range: RowRange;
  /** From the top of a row to that of the next, in pixels. */
  rowStep: number;
  /** For the table: makes its rows equally high. */
  style: CSSProperties | undefined;
}

/** Which rows of a table are in sight. All are as high as the highest one seen; what stands below the open one comes on top. */
export function useRowsInSight(
  root: RefObject<HTMLElement | null>,
  count: number,
  openIndex: number | undefined,
): RowsInSight {
  const [range, setRange] = useState<RowRange>(() => ({ first: 0, last: Math.ceil(innerHeight / usualRowStep) }));
  const [highest, setHighest] = useState({ width: 0, pixels: 0 });
  const [detail, setDetail] = useState(0);

  useClientLayoutEffect(() => {
    const table = root.current;
    if (table === null) return undefined;
    const rows = Array.from(table.querySelectorAll<HTMLElement>("tbody > [aria-rowindex]"), (row) => row.offsetHeight);
    const pixels = Math.max(0, ...rows);
    const width = table.clientWidth;
    setHighest((before) => {
      if (before.width !== width) return { width, pixels: 0 };
      // Measured once, as they are by themselves: told how high to be, they would only say that.
      return before.pixels > 0 || pixels === 0 ? before : { width, pixels };
    });
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
      rows: count,
      rowStep,
      extra: openIndex === undefined ? undefined : { after: openIndex, pixels: detail },
      onRange: (next) =>
        setRange((before) => (before.first === next.first && before.last === next.last ? before : next)),
    });
  }, [root, count, rowStep, openIndex, detail]);

  const style = useMemo(
    () => (highest.pixels === 0 ? undefined : cssProperties({ "--_ck-row": `${highest.pixels}px` })),
    [highest.pixels],
  );
  return { range, rowStep, style };
}

/** React's type knows no custom properties. */
function cssProperties(properties: CSSProperties & Record<`--${string}`, string>): CSSProperties {
  return properties;
}
