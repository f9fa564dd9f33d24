"use client";
import { isFocusable } from "../../composed-tree.ts";
import { type RefObject, useCallback, useRef, useState } from "react";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
import type { GalleryLayout } from "./gallery-filters.ts";

const narrowestCard = 264;
/** Until one was drawn. */
const usualHeight: Record<GalleryLayout, number> = { grid: 122, list: 66 };

export interface ListMeasures {
  columns: number;
  /** Between two cards, in pixels. */
  gap: number;
  /** From the top of a row to that of the next. */
  rowStep: number;
  /** Reads how high the cards are that are drawn. Rows are as high as the highest card seen. */
  remeasure: () => void;
}

/** How many cards stand in a row of a list, and how high rows are; undefined until the list is in the page. */
export function useListMeasures(
  list: RefObject<HTMLUListElement | null>,
  layout: GalleryLayout,
): ListMeasures | undefined {
  const [box, setBox] = useState<{ columns: number; gap: number; width: number }>();
  const [height, setHeight] = useState<{ of: string; pixels: number }>();
  const measured = useRef(0);

  useClientLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const read = (): void => {
      const gap = Number.parseFloat(getComputedStyle(element).rowGap) || 0;
      const width = element.clientWidth;
      const columns = layout === "list" ? 1 : Math.max(1, Math.floor((width + gap) / (narrowestCard + gap)));
      setBox((before) =>
        before?.columns === columns && before.gap === gap && before.width === width ? before : { columns, gap, width },
      );
    };
    read();
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, layout]);

  // Another width or layout may make cards lower again.
  const of = `${layout} ${box?.width}`;
  const remeasure = useCallback(() => {
    const cards = Array.from(list.current?.children ?? [], (item) => item.firstElementChild);
    measured.current = Math.max(0, ...cards.map((card) => (isFocusable(card) ? card.offsetHeight : 0)));
    const pixels = measured.current;
    if (pixels > 0) setHeight((before) => (before?.of === of && before.pixels >= pixels ? before : { of, pixels }));
  }, [list, of]);

  if (box === undefined) return undefined;
  const pixels = height?.of === of ? height.pixels : usualHeight[layout];
  return { columns: box.columns, gap: box.gap, rowStep: pixels + box.gap, remeasure };
}
