"use client";
import { type HTMLAttributes, type ReactElement, useRef } from "react";
import { CheckIcon } from "../../parts/icon/icons.tsx";
import type { Choice } from "./choice.ts";
import { useRows } from "./use-rows.ts";
import { shortName } from "../../messages/isolate-name.ts";

interface ChoiceListProps {
  choices: readonly Choice[];
  highlighted: number;
  isChosen: (choice: Choice) => boolean;
  rowProps: (choice: Choice, index: number) => HTMLAttributes<HTMLElement>;
}

/** The rows in sight of a list of any length. What it stands in scrolls. */
export function ChoiceList({ choices, highlighted, isChosen, rowProps }: ChoiceListProps): ReactElement {
  const content = useRef<HTMLDivElement>(null);
  const { height, rows } = useRows(content, choices, highlighted);
  return (
    <div ref={content} role="presentation" className="ck-choice-rows" style={{ blockSize: height }}>
      {rows.map(({ index, start }) => {
        const choice = choices[index];
        if (choice === undefined) return null;
        return (
          <div
            {...rowProps(choice, index)}
            key={index}
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
              {shortName(choice.label ?? choice.name)}
            </span>
          </div>
        );
      })}
    </div>
  );
}
