"use client";
import { type Execution, isFinished } from "@cobalt-kit/hooks";
import {
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useRef,
} from "react";
import { cx } from "../../cx.ts";
import { useFormat } from "../../format.ts";
import { CopyButton } from "../../parts/copy-button/copy-button.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Name } from "../../parts/name/name.tsx";
import { Notice } from "../../parts/notice/notice.tsx";
import { ExactTime } from "../../parts/relative-time/exact-time.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { useMessages } from "../../ui-context.ts";
import { wrapTexts } from "../../wrap-texts.ts";
import { durationOf, nameOf } from "../execution-list/execution-values.ts";
import { executionListMessages } from "../execution-list/messages.ts";
import { ExecutionStatusBadge } from "../execution-list/status-badge.tsx";
import type { ExecutionDetailViewProps } from "./execution-detail.view.tsx";
import { DurationBar } from "./duration-bar.tsx";
import { findFailure } from "./failure.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { executionDetailMessages } from "./messages.ts";
import { repeatable, RunActions } from "./run-actions.tsx";
import { Steps } from "./steps.tsx";

/** What is drawn of a run, by whatever knows the run. */
export const RunView: ForwardRefExoticComponent<ExecutionDetailViewProps & RefAttributes<HTMLElement>> = forwardRef<
  HTMLElement,
  ExecutionDetailViewProps
>(function RunView(
  {
    execution,
    error,
    onRetry,
    retrying,
    stop,
    rerun,
    locked,
    application,
    onReconnect,
    onOpenSetting,
    renderRounds,
    outcome,
    notice,
    footer,
    className,
    ...props
  },
  ref,
): ReactElement {
  const t = useMessages(executionDetailMessages);
  const { unknownWorkflow } = useMessages(executionListMessages);
  const failedStep = useRef<HTMLLIElement>(null);
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
          <ErrorNotice error={error} title={t.loadFailed} onRetry={onRetry} retrying={retrying} />
        ) : (
          <Loading label={t.loading} className="ck-execution-detail-loading">
            <Skeleton width="half" />
            <Skeleton width="long" />
            <Skeleton width="half" />
          </Loading>
        )}
      </section>
    );
  }
  const failure = findFailure(execution);
  const failed = repeatable.has(execution.status) && execution.status !== "stopped";
  const actionError = stop.error ?? rerun.error;
  return (
    <section aria-label={t.label(nameOf(execution) ?? unknownWorkflow)} {...section}>
      {(failed || failure !== undefined) && (
        <FailureNotice
          execution={execution}
          failure={failure}
          failed={failed}
          application={application}
          onReconnect={onReconnect}
          onOpenSetting={onOpenSetting}
          // A short run is in sight as it is.
          onShowStep={
            failure?.node === undefined || execution.nodes.length < 6
              ? undefined
              : () => {
                  failedStep.current?.focus();
                  failedStep.current?.scrollIntoView?.({ block: "nearest" });
                }
          }
        />
      )}
      {error && <ErrorNotice error={error} title={t.loadFailed} onRetry={onRetry} retrying={retrying} />}
      {actionError && <ErrorNotice error={actionError} title={stop.error ? t.stopFailed : t.rerunFailed} />}
      {outcome !== undefined && <Notice title={outcome} />}
      {wrapTexts(notice)}
      <div className="ck-execution-list-bar">
        <Facts execution={execution} />
        <RunActions execution={execution} stop={stop} rerun={rerun} locked={locked} />
      </div>
      <Progress execution={execution} />
      {execution.nodes.length === 0 ? (
        <p className="ck-execution-detail-meta">{isFinished(execution.status) ? t.stepsUnknown : t.noSteps}</p>
      ) : (
        <Steps
          key={execution.id}
          nodes={execution.nodes}
          failed={failure?.node}
          failedRef={failedStep}
          renderRounds={renderRounds}
        />
      )}
      {footer}
    </section>
  );
});

function Facts({ execution }: { execution: Execution }): ReactElement {
  const t = useMessages(executionDetailMessages);
  const format = useFormat();
  const { id, status, createdAt, trigger } = execution;
  const duration = durationOf(execution);
  return (
    <dl className="ck-execution-detail-facts">
      <Fact term={t.status}>
        <ExecutionStatusBadge status={status} />
      </Fact>
      {createdAt !== undefined && (
        <Fact term={t.started}>
          <ExactTime iso={createdAt} />
        </Fact>
      )}
      {duration !== undefined && <Fact term={t.duration}>{format.duration(duration)}</Fact>}
      {trigger !== undefined && (
        <Fact term={t.trigger}>
          <Name text={trigger} />
        </Fact>
      )}
      <Fact term={t.runId}>
        <code className="ck-execution-detail-id">
          <Name text={id} />
        </code>
        <CopyButton text={id} label={t.copyRunId} />
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }): ReactElement {
  return (
    <div className="ck-execution-detail-fact">
      <dt className="ck-execution-detail-term">{term}</dt>
      <dd className="ck-execution-detail-value">{children}</dd>
    </div>
  );
}

/** How far a run has come, as far as the service says so. */
function Progress({ execution }: { execution: Execution }): ReactElement | null {
  const t = useMessages(executionDetailMessages);
  const { status, completionPercentage: percent } = execution;
  if ((status !== "running" && status !== "queued") || percent === undefined) return null;
  const shown = Math.round(Math.max(0, Math.min(100, percent)));
  return (
    <div role="progressbar" aria-label={t.status} aria-valuenow={shown} aria-valuetext={t.progress(shown)}>
      <p className="ck-execution-detail-meta">{t.progress(shown)}</p>
      <DurationBar part={shown / 100} />
    </div>
  );
}
