"use client";
import type { CobaltError, Execution } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useId,
  useState,
} from "react";
import { Button } from "../../parts/button/button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useAnnouncedResults } from "../../parts/live-region/use-announced-results.ts";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Pager } from "../../parts/pager/pager.tsx";
import { Select } from "../../parts/select/select.tsx";
import { Table, type TableColumn } from "../../parts/table/table.tsx";
import { useMessages } from "../../ui-context.ts";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import { Duration, NameCell, skeletonRow, Started } from "./execution-cells.tsx";
import { type ExecutionListFilters, isFiltered } from "./execution-list-filters.ts";
import { ExecutionStatusBadge, useExecutionStatusLabel } from "./status-badge.tsx";
import { executionListMessages } from "./messages.ts";
import { Name } from "../../parts/name/name.tsx";

/** Props of {@link ExecutionListView}. */
export interface ExecutionListViewProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** Absent while they are loading. */
  executions?: readonly Execution[] | undefined;
  /** The runs shown belong to the previous page or filter; new ones are loading. @selector [data-busy] */
  busy?: boolean | undefined;
  error?: CobaltError | null | undefined;
  onRetry?: (() => void) | undefined;
  /** What the list is narrowed by. @default {} */
  filters?: ExecutionListFilters | undefined;
  onFiltersChange: (filters: ExecutionListFilters) => void;
  /** Filters of other kinds than the status, shown below it. */
  moreFilters?: ReactElement | undefined;
  page: number;
  pages: number;
  pageSize: number;
  hasNextPage?: boolean | undefined;
  totalItems?: number | undefined;
  onPageChange: (page: number) => void;
  /** Whether each run shows the logo of its application. @default true */
  showApplications?: boolean | undefined;
  /** How far the service's clock is ahead of this one, in milliseconds. @default 0 */
  clockLeadMs?: number | undefined;
  /** The run whose detail is shown. */
  openId?: string | undefined;
  onOpenChange: (executionId: string | undefined) => void;
  /** The run whose row takes the focus as soon as it is listed, such as one that was just started here. */
  focusId?: string | undefined;
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
  "terminated",
  "duplicate",
] as const;

/** A service may answer with more than was asked for. */
const rowsAtATime = 100;

/**
 * A list of runs with data from any source. Uses no hooks.
 *
 * @example
 * <ExecutionListView executions={runs} page={1} pages={1} pageSize={10} onPageChange={setPage} onFiltersChange={setFilters}
 *   openId={openId} onOpenChange={setOpenId} renderDetail={(run) => <RunDetail id={run.id} />} />
 */
export const ExecutionListView: ForwardRefExoticComponent<ExecutionListViewProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ExecutionListViewProps>(function ExecutionListView(
    {
      executions,
      busy = false,
      error,
      onRetry,
      filters = {},
      onFiltersChange,
      moreFilters,
      page,
      pages,
      pageSize,
      hasNextPage,
      totalItems,
      onPageChange,
      showApplications = true,
      clockLeadMs,
      openId,
      onOpenChange,
      focusId,
      renderDetail,
      className,
      ...props
    },
    ref,
  ): ReactElement {
    const t = useMessages(executionListMessages);
    const statusLabel = useExecutionStatusLabel();
    const filterId = useId();
    const detailId = useId();
    const root = useKeptFocus(ref);
    const empty = executions !== undefined && executions.length === 0;
    const { status } = filters;
    const list = JSON.stringify([filters, page]);
    const [more, setMore] = useState({ list, rows: rowsAtATime });
    const shown = more.list === list ? more : { list, rows: rowsAtATime };
    useAnnouncedResults(
      list,
      busy || executions === undefined ? undefined : t.shown(totalItems ?? executions.length, page, pages),
    );
    const columns: TableColumn[] = [
      { id: "workflow", header: t.workflow, rowHeader: true },
      { id: "status", header: t.status },
      { id: "trigger", header: t.trigger },
      { id: "started", header: t.started },
      { id: "duration", header: t.duration, align: "end" },
    ];

    return (
      <div
        tabIndex={-1}
        {...props}
        ref={root}
        className={usePartClass("execution-list", className)}
        data-busy={busy ? "" : undefined}
        aria-busy={busy ? true : undefined}
      >
        <div className="ck-execution-list-bar">
          <label htmlFor={filterId} className="ck-execution-detail-term">
            {t.filter}
          </label>
          <Select
            id={filterId}
            className="ck-execution-list-filter"
            options={filterStatuses.map((value) => ({ name: statusLabel(value), value }))}
            placeholder={t.anyStatus}
            value={status}
            onValueChange={(value) =>
              onFiltersChange({ ...filters, status: typeof value === "string" ? value : undefined })
            }
          />
          {totalItems !== undefined && <span className="ck-execution-detail-meta">{t.total(totalItems)}</span>}
        </div>
        {moreFilters}
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
          (!isFiltered(filters) ? (
            <EmptyState title={t.emptyTitle} description={t.emptyDescription} />
          ) : (
            <EmptyState
              title={
                status === undefined || isFiltered({ ...filters, status: undefined })
                  ? t.noMatch
                  : t.noMatchTitle(statusLabel(status))
              }
              description={t.noMatchDescription}
              actions={<Button onClick={() => onFiltersChange({})}>{t.showAll}</Button>}
            />
          ))}
        {executions !== undefined && !empty && (
          <Table
            caption={t.caption}
            columns={columns}
            rows={executions.slice(0, shown.rows).map((execution) => ({
              id: execution.id,
              cells: [
                <NameCell
                  key="name"
                  execution={execution}
                  showApplication={showApplications}
                  open={execution.id === openId}
                  detailId={detailId}
                  focus={execution.id === focusId}
                  onOpenChange={(open) => onOpenChange(open ? execution.id : undefined)}
                />,
                <ExecutionStatusBadge key="status" status={execution.status} />,
                <Name key="trigger" text={execution.trigger ?? t.none} />,
                <Started key="started" execution={execution} clockLeadMs={clockLeadMs} />,
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
        {executions !== undefined && executions.length > shown.rows && (
          <Button onClick={() => setMore({ list, rows: shown.rows + rowsAtATime })}>
            {t.showMore(executions.length - shown.rows)}
          </Button>
        )}
        {(pages > 1 || page > 1) && (
          <Pager page={page} pages={pages} hasNext={hasNextPage} onPageChange={onPageChange} />
        )}
      </div>
    );
  });
