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
  const [more, setMore] = useState({ earlier: 0, later: 0 });
  // A step that fails while others are read takes none of them away.
  const [start] = useState(failedAt < stepsAtATime ? 0 : failedAt - stepsBefore);
  const from = Math.max(0, Math.min(start - more.earlier, failedAt === -1 ? start : failedAt));
  const to = Math.min(nodes.length, Math.max(start + stepsAtATime + more.later, failedAt + 1));
  const longest = Math.max(0, ...nodes.map(({ durationMs = 0 }) => durationMs));
  const timed = nodes.filter(({ durationMs }) => durationMs !== undefined).length;
  return (
    <>
      {from > 0 && (
        <Button size="small" onClick={() => setMore({ ...more, earlier: start - from + stepsAtATime })}>
          {t.earlierSteps(Math.min(from, stepsAtATime))}
        </Button>
      )}
      <Timeline aria-label={t.steps}>
        {nodes.slice(from, to).map((node, index) => (
          <Step
            key={`${node.id} ${from + index}`}
            node={node}
            place={from + index + 1}
            count={nodes.length}
            failed={node === failed}
            itemRef={node === failed ? failedRef : undefined}
            longest={timed > 1 ? longest : 0}
            renderRounds={renderRounds}
          />
        ))}
      </Timeline>
      {to < nodes.length && (
        <Button size="small" onClick={() => setMore({ ...more, later: to - start })}>
          {t.laterSteps(Math.min(nodes.length - to, stepsAtATime))}
        </Button>
      )}
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
