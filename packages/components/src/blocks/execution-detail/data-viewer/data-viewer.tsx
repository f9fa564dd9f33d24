"use client";
import type { JsonValue } from "@cobalt-kit/hooks";
import {
  type KeyboardEvent,
  type ReactElement,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { isElement } from "../../../composed-tree.ts";
import { stringifyJson } from "../../../json.ts";
import { Button } from "../../../parts/button/button.tsx";
import { CodeView } from "../../../parts/code-view/code-view.tsx";
import { CopyButton } from "../../../parts/copy-button/copy-button.tsx";
import { ArrowDownIcon, ArrowUpIcon } from "../../../parts/icon/icons.tsx";
import { isComposing } from "../../../parts/is-composing.ts";
import { SearchInput } from "../../../parts/search-input/search-input.tsx";
import { useMessages } from "../../../ui-context.ts";
import { useIsPrinting } from "../../../use-is-printing.ts";
import { DataRow, indentOf, rowHeight } from "./data-row.tsx";
import {
  createDataTree,
  type DataNode,
  findNodes,
  isBranch,
  nodesAround,
  openAtFirst,
  pathOf,
  visibleNodes,
} from "./data-tree.ts";
import { dataViewerMessages } from "./messages.ts";

/** Props of {@link DataViewer}. */
export interface DataViewerProps {
  /** Names the data. */
  label: string;
  /** An object or a list; anything else is for `CodeView`. */
  value: JsonValue;
}

const rowsAtFirst = 12;
/** As many as the box has room for, and some beyond its edges. */
const rowsDrawn = 24;
const overscan = 6;
const mostMatches = 1_000;
const longestLine = 80;

/** Data as a tree: opened level by level, searched, and copied whole, by the value, or by its path. Draws what is in sight alone, and all that is open on paper. */
export function DataViewer({ label, value }: DataViewerProps): ReactElement {
  const tree = useMemo(() => createDataTree(value), [value]);
  const t = useMessages(dataViewerMessages);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<DataNode>>(() => openAtFirst(tree, rowsAtFirst));
  const [chosen, setChosen] = useState<DataNode>();
  const [openOf, setOpenOf] = useState(tree);
  if (openOf !== tree) {
    setOpenOf(tree);
    setOpen(openAtFirst(tree, rowsAtFirst));
    setChosen(undefined);
  }
  const [top, setTop] = useState(0);
  const [search, setSearch] = useState("");
  const sought = useDeferredValue(search.trim());
  const rows = useMemo(() => visibleNodes(tree, open), [tree, open]);
  const places = useMemo(() => new Map(rows.map((node, index) => [node, index])), [rows]);
  const found = useMemo(() => (sought === "" ? [] : findNodes(tree, sought, mostMatches)), [tree, sought]);
  const [led, setLed] = useState(found);
  if (led !== found) {
    setLed(found);
    lead(found[0]);
  }

  const place = chosen === undefined ? -1 : (places.get(chosen) ?? -1);
  useEffect(() => {
    const scroller = box.current;
    if (scroller === null || chosen === undefined || place < 0) return;
    const start = place * rowHeight;
    if (start < scroller.scrollTop) scroller.scrollTop = start;
    else if (start + rowHeight > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTop = start + rowHeight * 2 - scroller.clientHeight;
    const indent = indentOf(chosen);
    if (indent < scroller.scrollLeft || indent > scroller.scrollLeft + scroller.clientWidth / 2)
      scroller.scrollLeft = indent;
  }, [chosen, place]);

  function lead(node: DataNode | undefined): void {
    if (node === undefined) return;
    setOpen((before) => new Set([...before, ...nodesAround(node)]));
    setChosen(node);
  }

  function toggle(node: DataNode, opened = !open.has(node)): void {
    const next = new Set(open);
    if (opened) next.add(node);
    else next.delete(node);
    setOpen(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.floor((box.current?.clientHeight ?? 0) / rowHeight);
    const targets: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + page,
      PageUp: place - page,
      Home: 0,
      End: rows.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) setChosen(rows[Math.max(0, Math.min(rows.length - 1, target))]);
    else if (chosen === undefined || !openByKey(event.key, chosen)) return;
    event.preventDefault();
  }

  /** Whether the key is one that opens, closes or goes a level up or down. */
  function openByKey(key: string, node: DataNode): boolean {
    const opened = open.has(node);
    if (key === "ArrowRight") {
      if (!isBranch(node)) return true;
      if (opened) setChosen(tree.childrenOf(node)[0]);
      else toggle(node, true);
    } else if (key === "ArrowLeft") {
      if (opened) toggle(node, false);
      else if (node.parent !== undefined && node.parent !== tree.root) setChosen(node.parent);
    } else if (key === "Enter" || key === " ") {
      if (isBranch(node)) toggle(node);
    } else return false;
    return true;
  }

  const matchPlace = chosen === undefined ? -1 : found.indexOf(chosen);
  const step = (by: number): void => lead(found.at((matchPlace + by + found.length) % found.length));
  const isPrinting = useIsPrinting(box);
  const first = isPrinting ? 0 : Math.max(0, Math.min(top, rows.length - 1) - overscan);
  const drawn = isPrinting ? rows : rows.slice(first, first + rowsDrawn + overscan);

  return (
    <div className="ck-execution-detail-loading">
      <div className="ck-execution-list-bar">
        <SearchInput
          value={search}
          onValueChange={setSearch}
          label={t.search(label)}
          placeholder={t.searchPlaceholder}
          onKeyDown={(event) => {
            if (isComposing(event) || event.key !== "Enter" || found.length === 0) return;
            event.preventDefault();
            step(event.shiftKey ? -1 : 1);
          }}
        />
        {sought !== "" && (
          <span role="status" className="ck-execution-detail-meta">
            {found.length === 0
              ? t.noMatch
              : (found.length === mostMatches ? t.manyMatches : t.match)(matchPlace + 1, found.length)}
          </span>
        )}
        {found.length > 1 && (
          <>
            <Button variant="plain" size="small" iconOnly aria-label={t.previousMatch} onClick={() => step(-1)}>
              <ArrowUpIcon />
            </Button>
            <Button variant="plain" size="small" iconOnly aria-label={t.nextMatch} onClick={() => step(1)}>
              <ArrowDownIcon />
            </Button>
          </>
        )}
        <CopyButton text={() => stringifyJson(tree.root.value, 2)} label={t.copyAll} />
      </div>
      <div
        ref={box}
        role="tree"
        tabIndex={0}
        dir="ltr"
        className="ck-code-view-text"
        aria-label={label}
        aria-activedescendant={place < first || place >= first + drawn.length ? undefined : `${id}${place}`}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const row = isElement(target) ? target.closest("[data-place]") : null;
          const node = rows[Number(row?.getAttribute("data-place") ?? -1)];
          if (node === undefined) return;
          setChosen(node);
          if (isBranch(node)) toggle(node);
        }}
        onFocus={() => {
          if (chosen === undefined) setChosen(rows[0]);
        }}
        onScroll={({ currentTarget }) => setTop(Math.floor(currentTarget.scrollTop / rowHeight))}
      >
        {/* What is out of sight above and below has its room. */}
        <div role="presentation" style={{ blockSize: first * rowHeight }} />
        {drawn.map((node, index) => (
          <DataRow
            key={first + index}
            id={`${id}${first + index}`}
            place={first + index}
            node={node}
            open={open.has(node)}
            chosen={node === chosen}
          />
        ))}
        <div role="presentation" style={{ blockSize: (rows.length - first - drawn.length) * rowHeight }} />
      </div>
      {chosen !== undefined && <Chosen node={chosen} />}
    </div>
  );
}

/** Where the chosen value is, with all of it where a line has no room for that. */
function Chosen({ node }: { node: DataNode }): ReactElement {
  const t = useMessages(dataViewerMessages);
  const path = pathOf(node);
  const { value } = node;
  const isLong = typeof value === "string" && value.length > longestLine;
  return (
    <>
      <div className="ck-execution-detail-fact">
        <span className="ck-execution-detail-term">{t.path}</span>
        <code className="ck-execution-detail-id" dir="ltr">
          {shortPath(path)}
        </code>
        <CopyButton text={path} label={t.copyPath} />
        {!isLong && <CopyButton text={() => textOf(value)} label={t.copyValue} title={t.copyValue} />}
      </div>
      {isLong && <CodeView label={shortPath(path)} value={value} />}
    </>
  );
}

/** Text as it is, anything else as JSON. */
function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : stringifyJson(value, 2);
}

/** The ends of a path say the most. */
function shortPath(path: string): string {
  return path.length > 120 ? `${path.slice(0, 60).toWellFormed()} … ${path.slice(-60).toWellFormed()}` : path;
}
