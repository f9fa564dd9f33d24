"use client";
import type { CobaltError, Execution, NodeRun } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import { cx } from "../../cx.ts";
import { useFormat } from "../../format.ts";
import { Button } from "../../parts/button/button.tsx";
import { CodeView } from "../../parts/code-view/code-view.tsx";
import { CopyButton } from "../../parts/copy-button/copy-button.tsx";
import { Disclosure } from "../../parts/disclosure/disclosure.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { ExactTime } from "../../parts/relative-time/exact-time.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { Timeline, TimelineItem, type TimelineItemProps } from "../../parts/timeline/timeline.tsx";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { useMessages } from "../../ui-context.ts";
import { findFailure } from "./failure.ts";
import { NodeStatusBadge, nodeTone } from "./status-badge.tsx";
import { executionListMessages } from "./messages.ts";
import { LongText } from "../../parts/name/long-text.tsx";
import { Name } from "../../parts/name/name.tsx";

/** An action on a run. */
export interface ExecutionAction {
  run: () => void;
  pending: boolean;
  error?: CobaltError | null | undefined;
}

/** Props of {@link ExecutionDetailView}. */
export interface ExecutionDetailViewProps extends Omit<ComponentPropsWithoutRef<"section">, "children"> {
  /** Absent while it is loading. */
  execution?: Execution | undefined;
  error?: CobaltError | null | undefined;
  onRetry?: (() => void) | undefined;
  stop: ExecutionAction;
  rerun: ExecutionAction;
  /** Why it can neither be stopped nor run again; absent where it can. */
  locked?: { id: string; reason: string } | undefined;
}

const stoppable = new Set(["queued", "running", "stopping"]);
const repeatable = new Set(["errored", "stopped", "timed-out"]);

/**
 * One run: why it failed, its steps, and the input and output of each. Uses no hooks. Renders a `<section>`.
 *
 * @example
 * <ExecutionDetailView execution={run} stop={{ run: stop, pending: false }} rerun={{ run: rerun, pending: false }} />
 */
export const ExecutionDetailView: ForwardRefExoticComponent<ExecutionDetailViewProps & RefAttributes<HTMLElement>> =
  forwardRef<HTMLElement, ExecutionDetailViewProps>(function ExecutionDetailView(
    { execution, error, onRetry, stop, rerun, locked, className, ...props },
    ref,
  ): ReactElement {
    const t = useMessages(executionListMessages);
    // Stop goes when the run has ended. Whoever pressed it keeps a place on the page.
    const section = {
      tabIndex: -1,
      ...props,
      ref: useKeptFocus(ref),
      className: cx("ck-root ck-execution-detail", className),
    };
    if (execution === undefined) {
      return (
        <section {...section}>
          {error ? (
            <ErrorNotice error={error} title={t.detailFailed} onRetry={onRetry} />
          ) : (
            <Loading label={t.detailLoading} className="ck-execution-detail-loading">
              <Skeleton width="half" />
              <Skeleton width="long" />
              <Skeleton width="half" />
            </Loading>
          )}
        </section>
      );
    }
    const failure = findFailure(execution);
    const lockedProps = locked && { "aria-disabled": true, "aria-describedby": locked.id, title: locked.reason };
    const failed = repeatable.has(execution.status) && execution.status !== "stopped";
    const name = execution.workflow?.name ?? execution.name ?? t.unknownWorkflow;
    const actionError = stop.error ?? rerun.error;
    return (
      <section aria-label={t.detailLabel(name)} {...section}>
        {(failed || failure !== undefined) && (
          <Notice
            tone={failed ? "danger" : "warning"}
            title={failure === undefined ? t.failedTitle : t.failedAt(failure.node.name)}
          >
            <NoticeText>
              {failure?.reason === undefined ? t.failedUnknown : <LongText text={failure.reason} />}
            </NoticeText>
          </Notice>
        )}
        {error && <ErrorNotice error={error} title={t.detailFailed} onRetry={onRetry} />}
        {actionError && <ErrorNotice error={actionError} title={stop.error ? t.stopFailed : t.rerunFailed} />}
        <div className="ck-execution-detail-bar">
          <dl className="ck-execution-detail-facts">
            {execution.createdAt !== undefined && (
              <div className="ck-execution-detail-fact">
                <dt className="ck-execution-detail-term">{t.started}</dt>
                <dd className="ck-execution-detail-value">
                  <ExactTime iso={execution.createdAt} />
                </dd>
              </div>
            )}
            <div className="ck-execution-detail-fact">
              <dt className="ck-execution-detail-term">{t.runId}</dt>
              <dd className="ck-execution-detail-value">
                <code className="ck-execution-detail-id">
                  <Name text={execution.id} />
                </code>
                <CopyButton text={execution.id} label={t.copyRunId} />
              </dd>
            </div>
          </dl>
          {stoppable.has(execution.status) && (
            <Button
              size="small"
              pending={stop.pending || execution.status === "stopping"}
              {...lockedProps}
              onClick={stop.run}
            >
              {stop.pending || execution.status === "stopping" ? t.stopping : t.stop}
            </Button>
          )}
          {repeatable.has(execution.status) && (
            <Button size="small" pending={rerun.pending} {...lockedProps} onClick={rerun.run}>
              {t.rerun}
            </Button>
          )}
          {locked && (
            <span id={locked.id} className="ck-visually-hidden">
              {locked.reason}
            </span>
          )}
        </div>
        {execution.nodes.length === 0 ? (
          <p className="ck-execution-detail-none">{t.noSteps}</p>
        ) : (
          <Timeline aria-label={t.steps}>
            {execution.nodes.map((node, index) => (
              <Step key={`${node.id} ${index}`} node={node} failed={node === failure?.node} />
            ))}
          </Timeline>
        )}
      </section>
    );
  });

function Step({ node, failed }: { node: NodeRun; failed: boolean }): ReactElement {
  const t = useMessages(executionListMessages);
  const format = useFormat();
  return (
    <TimelineItem
      title={node.name}
      tone={markTones[nodeTone(node.status)]}
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
      {(node.input !== undefined || node.output !== undefined) && (
        <div className="ck-execution-detail-data">
          {node.input !== undefined && (
            <Disclosure summary={<Named short={t.input} full={t.inputOf(node.name)} />}>
              <CodeView label={t.inputOf(node.name)} value={node.input} />
            </Disclosure>
          )}
          {node.output !== undefined && (
            <Disclosure
              summary={<Named short={t.output} full={t.outputOf(node.name)} />}
              defaultOpen={failed && typeof node.output !== "string"}
            >
              <CodeView label={t.outputOf(node.name)} value={node.output} />
            </Disclosure>
          )}
        </div>
      )}
    </TimelineItem>
  );
}

/** Every step has an input and an output: heard out of its place, a button must say whose. */
function Named({ short, full }: { short: string; full: string }): ReactElement {
  return (
    <>
      <span aria-hidden="true">{short}</span>
      <span className="ck-visually-hidden">{full}</span>
    </>
  );
}

const markTones: Record<ReturnType<typeof nodeTone>, NonNullable<TimelineItemProps["tone"]>> = {
  neutral: "neutral",
  success: "success",
  warning: "warning",
  danger: "danger",
  info: "active",
  progress: "active",
};
