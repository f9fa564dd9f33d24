import {
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  type VirtualizerOptions,
} from "@tanstack/react-virtual";
import { onPrint } from "../../use-is-printing.ts";

/** The rows that are drawn, both included; all of them where the last is `Infinity`. */
export interface RowRange {
  first: number;
  last: number;
}

export interface WatchRowsOptions {
  /**
   * The list and what it stands in, out of shadow roots as well. The caller finds them, because a file that this late code imports and
   * the rest does too becomes one more to load with bundlers that split as esbuild does.
   */
  around: readonly HTMLElement[];
  rows: number;
  /** From the top of a row to that of the next, in pixels. */
  rowStep: number;
  /** What stands below one of the rows, in pixels. */
  extra?: { after: number; pixels: number } | undefined;
  onRange: (range: RowRange) => void;
  /** Whether all rows are drawn for print. @default false */
  printsAll?: boolean | undefined;
}

/** Rows beyond the edges, so that something is there as soon as it comes into sight. */
const overscan = 2;

/** Tells which rows of a list are in sight, in the window or in whatever the list scrolls in, until it is stopped. */
export function watchRows(list: HTMLElement, options: WatchRowsOptions): () => void {
  const scroller = scrollerOf(options.around);
  const view = list.ownerDocument.defaultView ?? window;
  return scroller === undefined
    ? watch<Window>(list, view, options, {
        getScrollElement: () => view,
        observeElementRect: observeWindowRect,
        observeElementOffset: observeWindowOffset,
        initialOffset: () => view.scrollY,
        startOf: () => -view.scrollY,
        zoom: "currentCSSZoom" in list ? list.currentCSSZoom : 1,
      })
    : watch<HTMLElement>(list, view, options, {
        getScrollElement: () => scroller,
        observeElementRect,
        observeElementOffset,
        initialOffset: () => scroller.scrollTop,
        startOf: () => scroller.getBoundingClientRect().top + scroller.clientTop - scroller.scrollTop,
        zoom: 1,
      });
}

interface Scroller<Element extends HTMLElement | Window> extends Pick<
  VirtualizerOptions<Element, HTMLElement>,
  "getScrollElement" | "observeElementRect" | "observeElementOffset" | "initialOffset"
> {
  /** Where in the window the top of what it scrolls is. */
  startOf: () => number;
  /** How many of its pixels are one of the list's. */
  zoom: number;
}

function watch<Element extends HTMLElement | Window>(
  list: HTMLElement,
  view: Window,
  { rows, rowStep, extra, onRange, printsAll = false }: WatchRowsOptions,
  { startOf, zoom, ...scroller }: Scroller<Element>,
): () => void {
  // What stands above the list may grow at any time.
  const margin = (): number => Math.round(list.getBoundingClientRect().top - startOf());
  const options = (): VirtualizerOptions<Element, HTMLElement> => ({
    ...scroller,
    count: rows,
    estimateSize: (index) => (rowStep + (index === extra?.after ? extra.pixels : 0)) * zoom,
    overscan,
    scrollMargin: margin(),
    // It would put a page back where it was as the list comes in. Where a page stands is for its reader to say.
    scrollToFn: () => {},
    onChange: (changed) => {
      if (changed.options.scrollMargin !== margin()) changed.setOptions(options());
      tell();
    },
  });
  const virtualizer = new Virtualizer(options());
  const tell = (): void => {
    const items = virtualizer.getVirtualItems();
    const [first, last] = [items[0]?.index, items.at(-1)?.index];
    if (first !== undefined && last !== undefined) onRange({ first, last });
  };
  const stop = virtualizer._didMount();
  virtualizer._willUpdate();
  tell();
  if (!printsAll) return stop;
  const stopPrinting = onPrint(view, (isPrinting) => {
    onRange({ first: 0, last: isPrinting ? Infinity : overscan });
    if (!isPrinting) tell();
  });
  return () => {
    stopPrinting();
    stop();
  };
}

/** The nearest thing around that scrolls by itself; none where the window does. */
function scrollerOf([, ...around]: readonly HTMLElement[]): HTMLElement | undefined {
  const isPage = ({ localName }: HTMLElement): boolean => localName === "body" || localName === "html";
  const nearest = around.find((each) => isPage(each) || /auto|scroll|overlay/.test(getComputedStyle(each).overflowY));
  return nearest && isPage(nearest) ? undefined : nearest;
}
