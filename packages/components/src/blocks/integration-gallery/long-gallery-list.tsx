"use client";
import { type CSSProperties, type FocusEvent, type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { isFocusable, selfAndAround } from "../../composed-tree.ts";
import { oncePer } from "../../once-per.ts";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
import { useHydrated } from "../../use-hydrated.ts";
import { cardOf, type CardPlace } from "./gallery-card.tsx";
import type { GalleryListProps } from "./gallery-list-props.ts";
import { focusCard, useCardKeys } from "./use-card-keys.ts";
import { useListMeasures, type ListMeasures } from "./use-list-measures.ts";
import type { RowRange } from "./watch-rows.ts";

/** Cards that are there before it is known where the list stands, as in what a server sends. */
const cardsAtFirst = 24;
const rowsAtFirst: RowRange = { first: 0, last: 5 };
/** Where nothing is left out, cards stand where the page puts them. */
const allRows: RowRange = { first: 0, last: Infinity };

/** Draws the cards that are in sight, of any number. Each has its place in the whole list, and the one with the focus stays. */
export function LongGalleryList({
  applications,
  layout,
  problems,
  locked,
  card,
  openSlug,
}: GalleryListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const hydrated = useHydrated();
  const [range, setRange] = useState(rowsAtFirst);
  const [measured, remeasure] = useListMeasures(list, layout);
  const drawsAll = range.last === Infinity;
  const measures = drawsAll ? undefined : measured;
  /** The card that had the focus last or that is open: it is there while it is out of sight, for a dialog to give the focus back to. */
  const [kept, setKept] = useState(openSlug ?? undefined);
  const [lastOpen, setLastOpen] = useState(openSlug);
  if (openSlug !== lastOpen) {
    setLastOpen(openSlug);
    if (openSlug != null) setKept(openSlug);
  }

  const count = applications.length;
  const columns = measured?.columns ?? 1;
  const GalleryItem = cardOf(card);
  const keys = useCardKeys(applications, {
    columns: () => columns,
    focus: (index) => {
      flushSync(() => setKept(applications[index]?.slug));
      focusCard(list.current?.querySelector(`[aria-posinset="${index + 1}"]`));
    },
  });
  const rows = Math.ceil(count / columns);
  const rowStep = measured?.rowStep;
  useEffect(() => {
    if (rowStep === undefined) return undefined;
    const element = list.current;
    let isLeft = false;
    let stop = (): void => {
      isLeft = true;
    };
    // What follows the scrolling loads once a list is that long. Where it does not arrive, all of the list is drawn.
    const begin = async (): Promise<void> => {
      const { watchRows } = await import("./watch-rows.ts");
      if (isLeft || element === null) return;
      stop = watchRows(element, {
        around: [...selfAndAround(element)].filter(isFocusable),
        rows,
        rowStep,
        onRange: (next) =>
          setRange((before) => (before.first === next.first && before.last === next.last ? before : next)),
        printsAll: true,
      });
    };
    begin().catch(() => setRange(allRows));
    return () => stop();
  }, [rows, rowStep]);

  // A list that became shorter may end before what was in sight.
  const first = Math.max(0, Math.min(range.first, rows - 1 - (range.last - range.first)));
  const from = measures === undefined ? 0 : first * columns;
  const drawn = drawsAll ? Infinity : measures !== undefined ? (range.last + 1) * columns : hydrated ? 0 : cardsAtFirst;
  const to = Math.min(count, drawn);
  const shown = applications.slice(from, to).map((application, index) => ({ application, index: from + index }));
  const keptIndex = kept === undefined ? -1 : applications.findIndex(({ slug }) => slug === kept);
  const keptApplication = applications[keptIndex];
  if (keptApplication !== undefined && keptIndex < from)
    shown.unshift({ application: keptApplication, index: keptIndex });
  if (keptApplication !== undefined && keptIndex >= to) shown.push({ application: keptApplication, index: keptIndex });

  // Each place is made once: a card renders again only where its place changes.
  const placeOf = useMemo(
    () =>
      oncePer((index: number): CardPlace => ({
        "aria-setsize": count,
        "aria-posinset": index + 1,
        style: measures && styleAt(index, measures),
      })),
    [count, measures],
  );
  const focus = {
    onFocus: ({ target }: FocusEvent): void =>
      setKept(target.closest("[aria-posinset]")?.getAttribute("data-slug") ?? undefined),
  };
  useClientLayoutEffect(remeasure);

  return (
    <div
      ref={list}
      role="list"
      className="ck-gallery-grid"
      data-layout={layout}
      data-long={measures === undefined ? undefined : ""}
      style={measures && { blockSize: rows * measures.rowStep - measures.gap }}
      {...keys}
      {...focus}
    >
      {shown.map(({ application, index }) => (
        <GalleryItem
          key={application.slug}
          {...card}
          application={application}
          problem={problems?.get(application.slug)}
          locked={locked?.get(application.slug)}
          place={placeOf(index)}
        />
      ))}
    </div>
  );
}

/** React gives a style no server-rendered markup could have, by the DOM. */
function styleAt(index: number, { columns, gap, rowStep, height }: ListMeasures): CSSProperties {
  return {
    insetInlineStart: `calc((100% + ${gap}px) / ${columns} * ${index % columns})`,
    inlineSize: `calc((100% + ${gap}px) / ${columns} - ${gap}px)`,
    transform: `translateY(${Math.floor(index / columns) * rowStep}px)`,
    minBlockSize: height,
  };
}
