"use client";
import type { CobaltError, Execution, ExecutionStatus } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useId,
} from "react";
import { useFormat } from "../../format.ts";
import { ApplicationIcon } from "../../parts/application-icon/application-icon.tsx";
import { Button } from "../../parts/button/button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Pager } from "../../parts/pager/pager.tsx";
import { Select } from "../../parts/select/select.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { Table, type TableColumn, type TableRow } from "../../parts/table/table.tsx";
import { useMessages } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { ExecutionStatusBadge, useExecutionStatusLabel } from "./status-badge.tsx";

/** Props of {@link ExecutionListView}. */
export interface ExecutionListViewProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** Absent while they are loading. */
  executions?: readonly Execution[] | undefined;
  /** Those shown are of the former page or filter; the new ones are on their way. @selector [data-busy] */
  busy?: boolean | undefined;
  error?: CobaltError | null | undefined;
  onRetry?: (() => void) | undefined;
  /** Only runs in this state; absent for all. */
  status?: ExecutionStatus | undefined;
  onStatusChange: (status: ExecutionStatus | undefined) => void;
  page: number;
  pages: number;
  pageSize: number;
  hasNextPage?: boolean | undefined;
  totalItems?: number | undefined;
  onPageChange: (page: number) => void;
  /** The run whose detail is shown. */
  openId?: string | undefined;
  onOpenChange: (executionId: string | undefined) => void;
  /** The detail below an open row. */
  renderDetail: (execution: Execution) => ReactNode;
}

/** States to choose from in the filter. */
const filterStatuses = [
  "queued",
  "running",
  "completed",
  "partially-successful",
  "errored",
  "stopped",
  "timed-out",
] as const;

/** A list of runs, from wherever its data comes. Knows no hook. */
export const ExecutionListView: ForwardRefExoticComponent<ExecutionListViewProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ExecutionListViewProps>(function ExecutionListView(
    {
      executions,
      busy = false,
      error,
      onRetry,
      status,
      onStatusChange,
      page,
      pages,
      pageSize,
      hasNextPage,
      totalItems,
      onPageChange,
      openId,
      onOpenChange,
      renderDetail,
      className,
      ...props
    },
    ref,
  ): ReactElement {
    const t = useMessages().executionList;
    const statusLabel = useExecutionStatusLabel();
    const filterId = useId();
    const detailId = useId();
    const empty = executions !== undefined && executions.length === 0;
    const columns: TableColumn[] = [
      { id: "workflow", header: t.workflow, rowHeader: true },
      { id: "status", header: t.status },
      { id: "trigger", header: t.trigger },
      { id: "started", header: t.started },
      { id: "duration", header: t.duration, align: "end" },
    ];

    return (
      <div
        {...props}
        ref={ref}
        className={usePartClass("execution-list", className)}
        data-busy={busy ? "" : undefined}
        aria-busy={busy ? true : undefined}
      >
        <div className="ck-execution-list-bar">
          <label htmlFor={filterId} className="ck-execution-list-filter-label">
            {t.filter}
          </label>
          <Select
            id={filterId}
            className="ck-execution-list-filter"
            options={filterStatuses.map((value) => ({ name: statusLabel(value), value }))}
            placeholder={t.anyStatus}
            value={status}
            onValueChange={(value) => onStatusChange(typeof value === "string" ? value : undefined)}
          />
          {totalItems !== undefined && <span className="ck-execution-list-total">{t.total(totalItems)}</span>}
        </div>
        {error && <ErrorNotice error={error} title={t.loadFailed} onRetry={onRetry} />}
        {executions === undefined && !error && (
          <Loading label={t.loading}>
            <Table
              aria-hidden="true"
              caption={t.caption}
              columns={columns}
              rows={Array.from({ length: Math.min(pageSize, 10) }, (_, index) => skeletonRow(index))}
            />
          </Loading>
        )}
        {empty &&
          (status === undefined ? (
            <EmptyState title={t.emptyTitle} description={t.emptyDescription} />
          ) : (
            <EmptyState
              title={t.noMatchTitle(statusLabel(status))}
              description={t.noMatchDescription}
              actions={<Button onClick={() => onStatusChange(undefined)}>{t.showAll}</Button>}
            />
          ))}
        {executions !== undefined && !empty && (
          <Table
            caption={t.caption}
            columns={columns}
            rows={executions.map((execution) => ({
              id: execution.id,
              cells: [
                <NameCell
                  key="name"
                  execution={execution}
                  open={execution.id === openId}
                  detailId={detailId}
                  onOpenChange={(open) => onOpenChange(open ? execution.id : undefined)}
                />,
                <ExecutionStatusBadge key="status" status={execution.status} />,
                execution.trigger ?? t.none,
                <Started key="started" execution={execution} />,
                <Duration key="duration" execution={execution} />,
              ],
              detail: execution.id === openId && (
                <div id={detailId} className="ck-execution-list-detail">
                  {renderDetail(execution)}
                </div>
              ),
            }))}
          />
        )}
        {(pages > 1 || page > 1) && (
          <Pager page={page} pages={pages} hasNext={hasNextPage} onPageChange={onPageChange} />
        )}
      </div>
    );
  });

interface NameCellProps {
  execution: Execution;
  open: boolean;
  detailId: string;
  onOpenChange: (open: boolean) => void;
}

function NameCell({ execution, open, detailId, onOpenChange }: NameCellProps): ReactElement {
  const t = useMessages().executionList;
  const name = execution.workflow?.name ?? execution.name ?? t.unknownWorkflow;
  return (
    <button
      type="button"
      className="ck-execution-list-row"
      aria-expanded={open}
      aria-controls={open ? detailId : undefined}
      onClick={() => onOpenChange(!open)}
    >
      <span className="ck-disclosure-mark" data-open={open ? "" : undefined} aria-hidden="true" />
      {execution.application && (
        <ApplicationIcon size="small" name={execution.application.name} src={execution.application.icon} />
      )}
      <span className="ck-execution-list-name">{name}</span>
    </button>
  );
}

function Started({ execution }: { execution: Execution }): ReactElement {
  const t = useMessages().executionList;
  const format = useFormat();
  if (execution.createdAt === undefined) return <>{t.none}</>;
  return (
    <time dateTime={execution.createdAt} title={format.dateTime(execution.createdAt)}>
      {format.relativeTime(execution.createdAt)}
    </time>
  );
}

function Duration({ execution }: { execution: Execution }): ReactElement {
  const t = useMessages().executionList;
  const format = useFormat();
  const ms = durationOf(execution);
  return <>{ms === undefined ? t.none : format.duration(ms)}</>;
}

/** How long a finished run took, in milliseconds. */
export function durationOf({ createdAt, completedAt }: Execution): number | undefined {
  if (createdAt === undefined || completedAt === undefined) return undefined;
  const ms = Date.parse(completedAt) - Date.parse(createdAt);
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}

function skeletonRow(index: number): TableRow {
  return {
    id: String(index),
    cells: [
      <Skeleton key="name" width="long" />,
      <Skeleton key="status" width="half" />,
      <Skeleton key="trigger" width="half" />,
      <Skeleton key="started" width="half" />,
      <Skeleton key="duration" width="short" />,
    ],
  };
}
