"use client";
import type { TextRange } from "@cobalt-kit/hooks/search";
import { createElement, Fragment, type ReactElement } from "react";

/** A text with some of it marked. Each piece has an element, since a translated page changes bare texts. */
export function MarkedText({ text, ranges }: { text: string; ranges: readonly TextRange[] }): ReactElement {
  const pieces = ranges.flatMap(([start, end], index): [string, string][] => [
    ["span", text.slice(ranges[index - 1]?.[1] ?? 0, start)],
    ["mark", text.slice(start, end)],
  ]);
  pieces.push(["span", text.slice(ranges.at(-1)?.[1] ?? 0)]);
  return createElement(
    Fragment,
    null,
    ...pieces.map(([element, piece]) =>
      piece === ""
        ? null
        : createElement(element, { className: element === "mark" ? "ck-gallery-mark" : undefined }, piece),
    ),
  );
}
