"use client";
import type { ExecutionResult, HistoryBucket, HistoryUnit } from "@cobalt-kit/hooks/history";
import { type CSSProperties, type KeyboardEvent, type ReactElement, useId, useState } from "react";
import { useFormat } from "../../format.ts";
import { markDirection } from "../../mark-direction.ts";
import { isComposing } from "../../parts/is-composing.ts";
import { useMessages } from "../../ui-context.ts";
import { executionHistoryMessages } from "./messages.ts";
import { resultsInOrder } from "./results.ts";
import { type BucketNames, useBucketNames } from "./use-bucket-names.ts";

/** Props of {@link Bars}. */
export interface BarsProps {
  buckets: readonly HistoryBucket[];
  unit: HistoryUnit;
  /** Whether the list is narrowed to it. */
  isChosen: (bucket: HistoryBucket) => boolean;
  onChoose: (bucket: HistoryBucket) => void;
}

const height = 120;
/** Above the highest bar, whose number stands there. */
const headroom = 4;
/** What is there is seen, however many there are of the others. */
const lowestPart = 3;

/** A bar for each hour, day or week, with its results one upon the other. They differ in pattern as well as in colour. */
export function Bars({ buckets, unit, isChosen, onChoose }: BarsProps): ReactElement {
  const t = useMessages(executionHistoryMessages);
  const format = useFormat();
  const names = useBucketNames(unit);
  const hatchId = `ck-hatch-${useId().replaceAll(/\W/g, "")}`;
  const [focused, setFocused] = useState<number>();
  const stop = buckets.find(({ start }) => start === focused) ?? buckets.at(-1);
  const highest = Math.max(1, ...buckets.map(({ total }) => total));
  const width = 100 / Math.max(1, buckets.length);

  const onKeyDown = (event: KeyboardEvent<SVGGElement>, index: number): void => {
    const { key, currentTarget } = event;
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const bucket = buckets[index];
    const to = targetOf(key, index, buckets.length - 1, getComputedStyle(currentTarget).direction === "rtl");
    if (to !== undefined) {
      const next = currentTarget.parentElement?.querySelectorAll<SVGGElement>('[role="button"]')[to];
      next?.focus();
    } else if ((key === "Enter" || key === " ") && bucket !== undefined) onChoose(bucket);
    else return;
    event.preventDefault();
  };
  const labelOf = ({ start, total, counts, isComplete }: HistoryBucket): string => {
    const results = resultsInOrder
      .filter((result) => counts[result] > 0)
      .map((result) => t.result(t.results[result], counts[result]));
    const label = t.bar(names.long(start), total, format.list(results));
    return isComplete ? label : `${label} ${t.incomplete}`;
  };

  return (
    <div>
      <div aria-hidden="true" className="ck-execution-detail-meta">
        {format.number(highest)}
      </div>
      <svg
        ref={markDirection}
        role="group"
        aria-label={t.bars[unit]}
        width="100%"
        height={height}
        style={{ display: "block", overflow: "visible", scale: "var(--_ck-forward, 1) 1" }}
      >
        <defs>
          <pattern id={hatchId} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" style={{ fill: "var(--_ck-danger)" }} />
            <rect width="2" height="6" style={{ fill: "var(--_ck-surface)" }} />
          </pattern>
        </defs>
        <line x2="100%" y1={headroom} y2={headroom} strokeDasharray="2 4" style={{ stroke: "var(--_ck-border)" }} />
        <line x2="100%" y1={height} y2={height} style={{ stroke: "var(--_ck-border)" }} />
        {buckets.map((bucket, index) => (
          <g
            key={bucket.start}
            role="button"
            tabIndex={bucket === stop ? 0 : -1}
            aria-label={labelOf(bucket)}
            aria-pressed={isChosen(bucket)}
            style={{ cursor: "pointer" }}
            onFocus={() => setFocused(bucket.start)}
            onClick={() => onChoose(bucket)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <title>{labelOf(bucket)}</title>
            <rect
              x={`${index * width}%`}
              width={`${width}%`}
              height={height}
              style={{ fill: isChosen(bucket) ? "var(--_ck-selected)" : "transparent" }}
            />
            {partsOf({ bucket, x: (index + 0.15) * width, width: width * 0.7, highest, hatchId })}
          </g>
        ))}
      </svg>
      <Labels buckets={buckets} names={names} />
      <ul role="list" className="ck-execution-list-bar ck-execution-detail-meta" style={{ margin: 0, padding: 0 }}>
        {resultsInOrder
          .filter((result) => buckets.some(({ counts }) => counts[result] > 0))
          .map((result) => (
            <li key={result} className="ck-execution-detail-fact">
              <svg width="12" height="12" aria-hidden="true">
                <rect width="12" height="12" {...lookOf(result, hatchId)} />
              </svg>
              <span>{t.results[result]}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}

interface PartsOptions {
  bucket: HistoryBucket;
  /** In percent. */
  x: number;
  width: number;
  highest: number;
  hatchId: string;
}

/** The results of a bar, one upon the other. */
function partsOf({ bucket: { counts }, x, width, highest, hatchId }: PartsOptions): (ReactElement | null)[] {
  let top = height;
  return resultsInOrder.map((result) => {
    if (counts[result] === 0) return null;
    const partHeight = Math.max(lowestPart, (counts[result] / highest) * (height - headroom));
    top -= partHeight;
    return (
      <rect key={result} x={`${x}%`} y={top} width={`${width}%`} height={partHeight} {...lookOf(result, hatchId)} />
    );
  });
}

function lookOf(result: ExecutionResult, hatchId: string): { style: CSSProperties; strokeDasharray?: string } {
  // Where the system's colours count, all are outlined in that of texts.
  const outlined = (color: string): string => `var(--_ck-outline, ${color})`;
  switch (result) {
    case "succeeded":
      return { style: { fill: "var(--_ck-success)", stroke: outlined("none") } };
    case "failed":
      return { style: { fill: `url(#${hatchId})`, stroke: outlined("var(--_ck-danger)") } };
    case "neutral":
      return { style: { fill: "var(--_ck-border)", stroke: outlined("var(--_ck-text-muted)") } };
    case "unfinished":
      return { style: { fill: "none", stroke: outlined("var(--_ck-text-muted)") }, strokeDasharray: "3 2" };
  }
}

/** When the first, the middle and the last bar begin. Each bar says so itself. */
function Labels({ buckets, names }: { buckets: readonly HistoryBucket[]; names: BucketNames }): ReactElement {
  const shown = new Set([buckets[0], buckets[Math.floor(buckets.length / 2)], buckets.at(-1)]);
  return (
    <div
      aria-hidden="true"
      className="ck-execution-detail-meta"
      style={{ display: "flex", justifyContent: "space-between" }}
    >
      {[...shown].map((bucket) => bucket && <span key={bucket.start}>{names.short(bucket.start)}</span>)}
    </div>
  );
}

function targetOf(key: string, index: number, last: number, isRightToLeft: boolean): number | undefined {
  const forward = isRightToLeft ? -1 : 1;
  const to = new Map([
    ["ArrowRight", index + forward],
    ["ArrowLeft", index - forward],
    ["Home", 0],
    ["End", last],
  ]).get(key);
  return to === undefined ? undefined : Math.max(0, Math.min(last, to));
}
