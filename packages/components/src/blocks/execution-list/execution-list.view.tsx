"use client";
import type { CobaltError, Execution } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useCallback,
  useEffect,
  useId,
  useState,
} from "react";
import { Button } from "../../parts/button/button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useAnnouncedResults } from "../../parts/live-region/use-announced-results.ts";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Pager } from "../../parts/pager/pager.tsx";
import { Select } from "../../parts/select/select.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { Table } from "../../parts/table/table.tsx";
import { useMessages } from "../../ui-context.ts";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { useLatest } from "../../use-latest.ts";
import { usePartClass } from "../../use-part-class.ts";
import { type ExecutionListFilters, isFiltered } from "./execution-list-filters.ts";
import { ExecutionRow, type ExecutionRowContext, skeletonCells } from "./execution-row.tsx";
import { executionListMessages } from "./messages.ts";
import { useExecutionStatusLabel } from "./status-badge.tsx";
import { useColumns } from "./use-columns.ts";

/** Props of {@link ExecutionListView}. */
export interface ExecutionListViewProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** Absent while they are loading. */
  executions?: readonly Execution[] | undefined;
  /** The runs shown belong to the previous page or filter; new ones are loading. @selector [data-busy] */
  busy?: boolean | undefined;
  error?: CobaltError | null | undefined;
  onRetry?: (() => void) | undefined;
  /** The retry is in progress. @default false */
  retrying?: boolean | undefined;
  /** The current filters. @default {} */
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
  /** How many runs have started since the list was loaded and are not in it. @default 0 */
  newRuns?: number | undefined;
  /** Called to put the new runs into the list. */
  onShowNewRuns?: (() => void) | undefined;
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
  /** Renders the rows of a long list differently from the table it is called with. */
  renderRows?: ((context: ExecutionRowContext, table: ReactElement) => ReactElement) | undefined;
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

/** Of a long list, until the code that draws it is there. */
const rowsAtFirst = 12;

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
      retrying,
      filters = {},
      onFiltersChange,
      moreFilters,
      page,
      pages,
      pageSize,
      hasNextPage,
      totalItems,
      onPageChange,
      newRuns = 0,
      onShowNewRuns,
      showApplications = true,
      clockLeadMs,
      openId,
      onOpenChange,
      focusId,
      renderDetail,
      renderRows,
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
    useAnnouncedNews(newRuns);
    const columns = useColumns();
    const onToggle = useToggle(onOpenChange);
    const context = { caption: t.caption, columns, showApplication: showApplications, clockLeadMs, detailId, onToggle };

    const table = (listed: readonly Execution[]): ReactElement => (
      <Table caption={t.caption} columns={columns}>
        {listed.slice(0, shown.rows).map((execution) => (
          <ExecutionRow
            key={execution.id}
            {...context}
            execution={execution}
            open={execution.id === openId}
            focus={execution.id === focusId}
            detail={execution.id === openId && renderDetail(execution)}
          />
        ))}
      </Table>
    );

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
          {newRuns > 0 ? (
            <Button size="small" onClick={onShowNewRuns}>
              {t.newRuns(newRuns)}
            </Button>
          ) : (
            totalItems !== undefined && <span className="ck-execution-detail-meta">{t.total(totalItems)}</span>
          )}
        </div>
        {moreFilters}
        {error && <ErrorNotice error={error} title={t.loadFailed} onRetry={onRetry} retrying={retrying} />}
        {executions === undefined && !error && (
          <Loading label={t.loading}>
            <Table
              aria-hidden="true"
              caption={t.caption}
              columns={columns}
              rows={Array.from({ length: Math.min(pageSize, 10) }, (_, index) => ({
                id: String(index),
                cells: [<Skeleton key="name" width="long" />, ...skeletonCells],
              }))}
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
        {executions !== undefined &&
          !empty &&
          (renderRows?.(context, table(executions.slice(0, rowsAtFirst))) ?? table(executions))}
        {renderRows === undefined && executions !== undefined && executions.length > shown.rows && (
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

/** The same function in every render, whatever the host gives. */
function useToggle(onOpenChange: ExecutionListViewProps["onOpenChange"]): (id: string, open: boolean) => void {
  const latest = useLatest(onOpenChange);
  return useCallback((id, open) => latest.current(open ? id : undefined), [latest]);
}

/** Says that something is new; not again while it only becomes more. */
function useAnnouncedNews(newRuns: number): void {
  const announce = useAnnounce();
  const t = useMessages(executionListMessages);
  const latest = useLatest(() => announce(t.newRuns(newRuns)));
  const hasNews = newRuns > 0;
  useEffect(() => {
    if (hasNews) latest.current();
  }, [hasNews, latest]);
}
