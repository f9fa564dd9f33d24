"use client";
import { defaultRangeExtractor, elementScroll, observeElementOffset, type Rect } from "@tanstack/react-virtual";
import { type HTMLAttributes, type ReactElement, useRef } from "react";
import { CheckIcon } from "../../parts/icon/icons.tsx";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
import type { Choice } from "./choice.ts";
import { useRows } from "./use-rows.ts";

const rowHeight = 36;

interface ChoiceListProps {
  choices: readonly Choice[];
  highlighted: number;
  isChosen: (choice: Choice) => boolean;
  rowProps: (choice: Choice, index: number) => HTMLAttributes<HTMLElement>;
}

/** The rows in sight of a list of any length. What it stands in scrolls. */
export function ChoiceList({ choices, highlighted, isChosen, rowProps }: ChoiceListProps): ReactElement {
  const sizer = useRef<HTMLDivElement>(null);
  const rows = useRows({
    count: choices.length,
    getScrollElement: () => sizer.current?.parentElement ?? null,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollToFn: elementScroll,
    observeElementOffset,
    observeElementRect,
    measureElement: (row) => row.offsetHeight || rowHeight,
    // What the keyboard is at must be there to be pointed at.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      if (highlighted < 0 || highlighted >= choices.length || seen.includes(highlighted)) return seen;
      return [...seen, highlighted].toSorted((a, b) => a - b);
    },
  });
  const { scrollToIndex } = rows;
  useClientLayoutEffect(() => {
    if (highlighted >= 0 && highlighted < choices.length) scrollToIndex(highlighted);
  }, [highlighted, choices.length, scrollToIndex]);

  return (
    <div ref={sizer} role="presentation" className="ck-choice-rows" style={{ blockSize: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const choice = choices[index];
        if (choice === undefined) return null;
        return (
          <div
            {...rowProps(choice, index)}
            key={key}
            ref={rows.measureElement}
            data-index={index}
            className="ck-choice-row"
            style={{ transform: `translateY(${start}px)` }}
            data-highlighted={index === highlighted ? "" : undefined}
            aria-selected={isChosen(choice)}
            aria-setsize={choices.length}
            aria-posinset={index + 1}
          >
            <span className="ck-choice-mark">{isChosen(choice) && <CheckIcon />}</span>
            <span className="ck-choice-name" dir="auto">
              {choice.label ?? choice.name}
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** The list is never taller than this, and needs nobody to watch its size. */
function observeElementRect(_list: unknown, report: (rect: Rect) => void): void {
  report({ width: 0, height: 320 });
}
