"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
import { placeRows, rowsInSight, type Row } from "./place-rows.ts";

/** The list is never taller than this, so nobody needs to watch its size. */
const viewHeight = 320;

interface Rows {
  /** Of the whole list, in px. */
  height: number;
  /** What is in sight, and what the keyboard is at. */
  rows: Row[];
}

/**
 * The rows in sight of a list of any length. Their heights are looked up once they are drawn: names may need a second line.
 *
 * @param contentRef - Holds the rows, as its children in their order, and stands in what scrolls.
 * @param list - Another list starts anew.
 */
export function useRows(
  contentRef: RefObject<HTMLElement | null>,
  list: readonly unknown[],
  highlighted: number,
): Rows {
  const [measured, setMeasured] = useState<{ list: readonly unknown[]; heights: ReadonlyMap<number, number> }>();
  const [scrollTop, setScrollTop] = useState(0);
  const heights = measured?.list === list ? measured.heights : none;
  const offsets = placeRows(list.length, heights);
  const rows = rowsInSight(offsets, scrollTop, viewHeight, highlighted);
  const latest = useRef(offsets);

  useClientLayoutEffect(() => {
    latest.current = offsets;
    const found = new Map(heights);
    for (const row of contentRef.current?.querySelectorAll<HTMLElement>("[data-index]") ?? []) {
      if (row.offsetHeight > 0) found.set(Number(row.dataset["index"]), row.offsetHeight);
    }
    const differs = [...found].some(([index, height]) => heightOf(offsets, index) !== height);
    if (differs) setMeasured({ list, heights: found });
  });

  useEffect(() => {
    const scroller = contentRef.current?.parentElement;
    if (!scroller) return undefined;
    const onScroll = (): void => setScrollTop(scroller.scrollTop);
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => scroller.removeEventListener("scroll", onScroll);
  }, [contentRef]);

  const reveal = useCallback(
    (index: number) => {
      const scroller = contentRef.current?.parentElement;
      const top = latest.current[index];
      const bottom = latest.current[index + 1];
      if (!scroller || top === undefined || bottom === undefined) return;
      const room = scroller.clientHeight || viewHeight;
      if (top < scroller.scrollTop) scrollTo(scroller, top);
      else if (bottom > scroller.scrollTop + room) scrollTo(scroller, bottom - room);
      setScrollTop(scroller.scrollTop);
    },
    [contentRef],
  );
  useClientLayoutEffect(() => reveal(highlighted), [highlighted, list, measured, reveal]);

  return { height: offsets.at(-1) ?? 0, rows };
}

const none: ReadonlyMap<number, number> = new Map();

function scrollTo(scroller: HTMLElement, top: number): void {
  scroller.scrollTop = top;
}

function heightOf(offsets: Float64Array, index: number): number {
  return (offsets[index + 1] ?? 0) - (offsets[index] ?? 0);
}
