"use client";
import type { ReactElement } from "react";
import { shortName } from "../../../messages/isolate-name.ts";
import { useMessages } from "../../../ui-context.ts";
import { type DataNode, isBranch, leafText, sizeOf } from "./data-tree.ts";
import { dataViewerMessages } from "./messages.ts";

/** Of every row, in pixels: the sheet says the same. */
export const rowHeight = 24;

/** How far the row of a node is indented, in pixels. */
export function indentOf({ depth }: DataNode): number {
  return Math.min(depth, deepestIndent) * 12;
}

/** Deeper levels would leave no room for what is in them. */
const deepestIndent = 24;
const longestText = 120;

/** Props of {@link DataRow}. */
export interface DataRowProps {
  id: string;
  /** Among the rows that are open. */
  place: number;
  node: DataNode;
  open: boolean;
  chosen: boolean;
}

/** One line of the tree, which has the focus and hears of keys and clicks. */
export function DataRow({ id, place, node, open, chosen }: DataRowProps): ReactElement {
  const t = useMessages(dataViewerMessages);
  const { key, value, depth, index, count } = node;
  const branch = isBranch(node);
  const size = sizeOf(value);
  return (
    <div
      id={id}
      data-place={place}
      role="treeitem"
      aria-level={depth}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-expanded={branch ? open : undefined}
      aria-selected={chosen}
      className="ck-data-row"
      // What opens nothing begins where the names of the others do.
      style={{ paddingInlineStart: indentOf(node) + (branch ? 0 : 18) }}
    >
      {branch && <span className="ck-disclosure-mark" data-open={open ? "" : undefined} />}
      <bdi>
        <span className="ck-execution-detail-term">{`${shortName(String(key), 200)}: `}</span>
        <span className={size === undefined ? undefined : "ck-execution-detail-term"}>{valueText()}</span>
      </bdi>
    </div>
  );

  function valueText(): string {
    if (size === undefined)
      return shortName(leafText(typeof value === "string" ? value.slice(0, longestText) : value), longestText);
    const inside = size === 0 ? "" : "…";
    return Array.isArray(value) ? `[${inside}] ${t.items(size)}` : `{${inside}} ${t.properties(size)}`;
  }
}
