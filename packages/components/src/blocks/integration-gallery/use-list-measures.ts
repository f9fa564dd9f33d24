"use client";
import { isFocusable } from "../../composed-tree.ts";
import { type RefObject, useCallback, useMemo, useState } from "react";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
import type { GalleryLayout } from "./gallery-filters.ts";

const narrowestCard = 264;
/** Until one was drawn. */
const usualHeight: Record<GalleryLayout, number> = { grid: 110, list: 72 };

export interface ListMeasures {
  columns: number;
  /** Between two cards, in pixels. */
  gap: number;
  /** From the top of a row to that of the next. */
  rowStep: number;
  /** Of the highest card seen; undefined until one was. */
  height: number | undefined;
}

/**
 * How many cards stand in a row of a list, and how high rows are; undefined until the list is in the page. Beside it, what reads how high
 * the cards are that are drawn: rows are as high as the highest card seen.
 */
export function useListMeasures(
  list: RefObject<HTMLElement | null>,
  layout: GalleryLayout,
): [measures: ListMeasures | undefined, remeasure: () => void] {
  const [box, setBox] = useState<{ columns: number; gap: number; width: number }>();
  const [highest, setHighest] = useState<{ of: string; pixels: number }>();

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
    // One of the script's window never hears of sizes in another.
    const Observer = element.ownerDocument.defaultView?.ResizeObserver;
    if (Observer === undefined) return undefined;
    const observer = new Observer(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, layout]);

  // Another width or layout may make cards lower again.
  const of = `${layout} ${box?.width}`;
  const hasBox = box !== undefined;
  const remeasure = useCallback(() => {
    if (!hasBox) return;
    const cards = Array.from(list.current?.children ?? []);
    const pixels = Math.max(0, ...cards.map((card) => (isFocusable(card) ? card.offsetHeight : 0)));
    if (pixels > 0) setHighest((before) => (before?.of === of && before.pixels >= pixels ? before : { of, pixels }));
  }, [list, of, hasBox]);

  const height = highest?.of === of ? highest.pixels : undefined;
  const measures = useMemo(
    () => box && { ...box, rowStep: (height ?? usualHeight[layout]) + box.gap, height },
    [box, height, layout],
  );
  return [measures, remeasure];
}
