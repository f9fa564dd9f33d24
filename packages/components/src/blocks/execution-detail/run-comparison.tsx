"use client";
import { type Execution, type NodeRun, useExecution, useExecutions } from "@cobalt-kit/hooks";
import { type ReactElement, type ReactNode, useMemo } from "react";
import { useFormat } from "../../format.ts";
import { shortName } from "../../messages/isolate-name.ts";
import { Disclosure } from "../../parts/disclosure/disclosure.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { ExactTime } from "../../parts/relative-time/exact-time.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { Table } from "../../parts/table/table.tsx";
import { Name } from "../../parts/name/name.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRetry } from "../../use-retry.ts";
import { NodeStatusBadge } from "../execution-list/status-badge.tsx";
import { compareRuns, type Difference, mostDifferences } from "./compare-runs.ts";
import { executionDetailMessages } from "./messages.ts";

/** A run beside the last one of its workflow that was completed before it. */
export function RunComparison({ execution }: { execution: Execution }): ReactElement {
  const t = useMessages(executionDetailMessages);
  const list = useExecutions({
    workflowId: execution.workflow?.id,
    status: "completed",
    endDate: execution.createdAt,
    limit: 1,
  });
  const goodId = list.data?.items[0]?.id;
  const good = useExecution(goodId ?? "", { enabled: goodId !== undefined });
  const { error, ...retry } = useRetry({
    error: list.error ?? good.error,
    errorUpdatedAt: Math.max(list.errorUpdatedAt, good.errorUpdatedAt),
    dataUpdatedAt: good.dataUpdatedAt,
    refetch: (): Promise<unknown> => (list.error ? list : good).refetch(),
  });
  if (error !== undefined) return <ErrorNotice error={error} title={t.compareFailed} {...retry} />;
  if (list.data !== undefined && goodId === undefined)
    return <p className="ck-execution-detail-meta">{t.nothingToCompare}</p>;
  if (good.data === undefined)
    return (
      <Loading label={t.compareLoading}>
        <Skeleton width="long" />
      </Loading>
    );
  return <Comparison now={execution} good={good.data} />;
}

function Comparison({ now, good }: { now: Execution; good: Execution }): ReactElement {
  const t = useMessages(executionDetailMessages);
  const steps = useMemo(() => compareRuns(now, good), [now, good]);
  return (
    <>
      <p className="ck-execution-detail-meta">
        <span>{`${t.lastGoodRun}: `}</span>
        {good.createdAt !== undefined && <ExactTime iso={good.createdAt} />}
      </p>
      <Table
        caption={t.comparison}
        columns={[
          { id: "step", header: t.step, rowHeader: true },
          { id: "good", header: t.lastGoodRun },
          { id: "now", header: t.thisRun },
        ]}
        rows={steps.map((step, index) => ({
          id: String(index),
          cells: [
            <Name key="name" text={step.name} />,
            <StepState key="good" node={step.good} />,
            <StepState key="now" node={step.now} />,
          ],
          detail: step.differences.length > 0 && <Differences step={step.name} differences={step.differences} />,
        }))}
      />
      {steps.every(({ differences }) => differences.length === 0) && (
        <p className="ck-execution-detail-meta">{t.sameInput}</p>
      )}
    </>
  );
}

function StepState({ node }: { node: NodeRun | undefined }): ReactElement {
  const t = useMessages(executionDetailMessages);
  const format = useFormat();
  if (node === undefined) return <span className="ck-execution-detail-meta">{t.notReached}</span>;
  return (
    <span className="ck-execution-detail-value">
      <NodeStatusBadge status={node.status} />
      {node.durationMs !== undefined && (
        <span className="ck-execution-detail-meta">{format.duration(node.durationMs)}</span>
      )}
    </span>
  );
}

function Differences({ step, differences }: { step: string; differences: readonly Difference[] }): ReactElement {
  const t = useMessages(executionDetailMessages);
  return (
    <Disclosure summary={`${t.inputDifferences(step)}: ${t.differences(differences.length)}`}>
      <Table
        caption={t.inputDifferences(step)}
        columns={[
          { id: "place", header: t.place, rowHeader: true },
          { id: "good", header: t.lastGoodRun },
          { id: "now", header: t.thisRun },
        ]}
        rows={differences.map(({ path, good, now }) => ({
          id: path,
          cells: [<Code key="place" text={path === "" ? "–" : path} />, valueOf("good", good), valueOf("now", now)],
        }))}
      />
      {differences.length === mostDifferences && <p className="ck-execution-detail-meta">{t.moreDifferences}</p>}
    </Disclosure>
  );

  function valueOf(key: string, text: string | undefined): ReactNode {
    return text === undefined ? (
      <span key={key} className="ck-execution-detail-meta">
        {t.absent}
      </span>
    ) : (
      <Code key={key} text={text} />
    );
  }
}

function Code({ text }: { text: string }): ReactElement {
  return (
    <code className="ck-execution-detail-id" dir="ltr">
      {shortName(text, 200)}
    </code>
  );
}
