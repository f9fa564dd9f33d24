"use client";
import type { NodeRun } from "@cobalt-kit/hooks";
import { memo, type ReactElement, type ReactNode, type RefObject, useState } from "react";
import { useFormat } from "../../format.ts";
import { Button } from "../../parts/button/button.tsx";
import { Disclosure } from "../../parts/disclosure/disclosure.tsx";
import { Timeline, TimelineItem } from "../../parts/timeline/timeline.tsx";
import { useMessages } from "../../ui-context.ts";
import { NodeStatusBadge, timelineTone } from "../execution-list/status-badge.tsx";
import { DurationBar } from "./duration-bar.tsx";
import { executionDetailMessages } from "./messages.ts";
import { Named, StepData } from "./step-data.tsx";

/** Props of {@link Steps}. */
export interface StepsProps {
  nodes: readonly NodeRun[];
  /** The step the run failed at, which is there from the start. */
  failed: NodeRun | undefined;
  failedRef: RefObject<HTMLLIElement | null>;
  /** What happened in each round of a step that runs many times. */
  renderRounds: ((node: NodeRun) => ReactNode) | undefined;
}

/** Of very many steps so many are there at a time. */
const stepsAtATime = 100;
/** How many of them come before the one that failed. */
const stepsBefore = 20;

/** The steps of a run in the order of their start, each with its state, how long it took, and what went in and out. */
export function Steps({ nodes, failed, failedRef, renderRounds }: StepsProps): ReactElement {
  const t = useMessages(executionDetailMessages);
  const failedAt = failed === undefined ? -1 : nodes.indexOf(failed);
  /** Places that so many steps are shown from. */
  const [starts, setStarts] = useState([failedAt < stepsAtATime ? 0 : failedAt - stepsBefore]);
  const isShown = (place: number): boolean => starts.some((start) => start <= place && place < start + stepsAtATime);
  // A step that fails while others are read takes none of them away.
  if (failedAt !== -1 && !isShown(failedAt)) setStarts([...starts, failedAt - stepsBefore]);
  const first = Math.min(...starts);
  const end = Math.max(...starts) + stepsAtATime;
  const longest = Math.max(0, ...nodes.map(({ durationMs = 0 }) => durationMs));
  const timed = nodes.filter(({ durationMs }) => durationMs !== undefined).length;
  const more = (missing: number, start: number, label = t.laterSteps): ReactElement | false =>
    missing > 0 && (
      <Button size="small" onClick={() => setStarts([...starts, start])}>
        {label(Math.min(missing, stepsAtATime))}
      </Button>
    );
  return (
    <>
      {more(first, first - stepsAtATime, t.earlierSteps)}
      <Timeline aria-label={t.steps}>
        {nodes.map((node, place) => {
          if (isShown(place))
            return (
              <Step
                key={`${node.id} ${place}`}
                node={node}
                place={place + 1}
                count={nodes.length}
                failed={node === failed}
                itemRef={node === failed ? failedRef : undefined}
                longest={timed > 1 ? longest : 0}
                renderRounds={renderRounds}
              />
            );
          const next = Math.min(...starts.filter((start) => start > place));
          return (
            isShown(place - 1) &&
            next < end && <TimelineItem key={`before ${next}`} title={more(next - place, place)} />
          );
        })}
      </Timeline>
      {more(nodes.length - end, end)}
    </>
  );
}

interface StepProps {
  node: NodeRun;
  place: number;
  count: number;
  failed: boolean;
  itemRef: RefObject<HTMLLIElement | null> | undefined;
  /** Of all steps, in milliseconds: the scale of the bars. 0 for no bars. */
  longest: number;
  renderRounds: ((node: NodeRun) => ReactNode) | undefined;
}

/** Renders again only when something about the step has changed, however often the run is asked for. */
const Step = memo(function Step({
  node,
  place,
  count,
  failed,
  itemRef,
  longest,
  renderRounds,
}: StepProps): ReactElement {
  const t = useMessages(executionDetailMessages);
  const format = useFormat();
  return (
    <TimelineItem
      ref={itemRef}
      tabIndex={failed ? -1 : undefined}
      aria-posinset={place}
      aria-setsize={count}
      title={node.name}
      tone={timelineTone(node.status)}
      meta={
        <>
          <NodeStatusBadge status={node.status} />
          {node.durationMs !== undefined && (
            <span className="ck-execution-detail-meta">{format.duration(node.durationMs)}</span>
          )}
          {node.attempts > 1 && (
            <span className="ck-execution-detail-meta">
              {t.attempts(node.attempts, Math.max(node.attempts, node.maximumAttempts))}
            </span>
          )}
        </>
      }
    >
      {longest > 0 && node.durationMs !== undefined && <DurationBar part={node.durationMs / longest} />}
      <div className="ck-execution-detail-data">
        {node.input !== undefined && <StepData short={t.input} label={t.inputOf(node.name)} value={node.input} />}
        {node.output !== undefined && (
          <StepData
            short={t.output}
            label={t.outputOf(node.name)}
            value={node.output}
            defaultOpen={failed && typeof node.output !== "string"}
          />
        )}
        {node.isBatch && renderRounds !== undefined && (
          <Disclosure summary={<Named short={t.rounds} full={t.roundsOf(node.name)} />}>
            {renderRounds(node)}
          </Disclosure>
        )}
      </div>
    </TimelineItem>
  );
});
