"use client";
import { type Execution, useCobalt } from "@cobalt-kit/hooks";
import { type ComponentType, type ForwardedRef, type ReactElement, useState } from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { Table } from "../../parts/table/table.tsx";
import { useControllableState } from "../../use-controllable-state.ts";
import { useHydrated } from "../../use-hydrated.ts";
import { useRetry } from "../../use-retry.ts";
import { ExecutionDetail } from "../execution-detail/execution-detail.tsx";
import { type ExecutionListFilters, withoutEmpty } from "./execution-list-filters.ts";
import type { ExecutionListProps } from "./execution-list.tsx";
import { ExecutionRow } from "./execution-row.tsx";
import { ExecutionListView } from "./execution-list.view.tsx";
import type { LongRowsProps } from "./long-rows.tsx";
import type { MoreFiltersProps } from "./more-filters.tsx";
import { useRunPages } from "./use-run-pages.ts";

/** Props of {@link RunList}. */
export interface RunListProps extends Omit<ExecutionListProps, "infinite"> {
  listRef?: ForwardedRef<HTMLDivElement> | undefined;
  /** Draws the rows of one list to scroll, in place of pages. */
  LongRows?: ComponentType<LongRowsProps> | undefined;
}

/** The list of runs. What draws one of any length is given, so that only those pay for it who have one. */
export function RunList({ appearance, ...props }: RunListProps): ReactElement {
  return (
    <BlockBoundary textsLater appearance={appearance}>
      {/* Page, filter and open run belong to one list. */}
      <RunsOfOneKind key={JSON.stringify([props.slug, props.workflowId])} {...props} />
    </BlockBoundary>
  );
}

function RunsOfOneKind({
  slug,
  workflowId,
  LongRows,
  pageSize = LongRows === undefined ? 10 : 50,
  filters: givenFilters,
  defaultFilters = noFilters,
  onFiltersChange,
  dialogs,
  onReconnect,
  onOpenSetting,
  listRef,
  ...props
}: Omit<RunListProps, "appearance">): ReactElement {
  const infinite = LongRows !== undefined;
  // A server would send its page without the list for the sake of code that loads late.
  const isHydrated = useHydrated();
  const [pages, setPages] = useState(firstPage);
  const [allFilters, setFilters] = useControllableState(givenFilters, defaultFilters, onFiltersChange);
  const filters = withoutEmpty(allFilters);
  const [openId, setOpenId] = useState<string>();
  const [focusId, setFocusId] = useState<string>();
  const [isStarting, setIsStarting] = useState(false);
  const { loaded, ...runs } = useRunPages({
    filters: {
      limit: pageSize,
      ...filters,
      ...(slug !== undefined && { slug }),
      ...(workflowId !== undefined && { workflowId }),
    },
    pages,
    toldOfNews: infinite || pages[0] === 1,
  });
  const { error, ...retry } = useRetry(runs);
  const [page = 1] = pages;
  const current = infinite ? loaded.get(1) : loaded.get(page);
  // What was there before stays, marked as busy, while other runs are on their way.
  const [before, setBefore] = useState(current);
  if (current !== undefined && current !== before) setBefore(current);
  const shown = current ?? (error === undefined ? before : undefined);

  // The last page can go while it is looked at.
  if (!infinite && current !== undefined && page > Math.max(1, current.totalPages))
    setPages([Math.max(1, current.totalPages)]);

  const show = (nextPage: number, runId?: string): void => {
    setPages([nextPage]);
    setOpenId(runId);
    setFocusId(runId);
    setIsStarting(runId !== undefined);
  };
  // Filters may also change by the address, and another list begins with its first page.
  const filtersKey = JSON.stringify(filters);
  const [shownKey, setShownKey] = useState(filtersKey);
  if (shownKey !== filtersKey) {
    setShownKey(filtersKey);
    if (isStarting) setPages(firstPage);
    else show(1);
  }
  const renderDetail = (execution: Execution): ReactElement => (
    <ExecutionDetail
      executionId={execution.id}
      dialogs={dialogs}
      onReconnect={onReconnect}
      onOpenSetting={onOpenSetting}
      onRerun={(executionId) => {
        // A filter might leave the new run out.
        runs.startAnew();
        show(1, executionId);
        setFilters(noFilters);
      }}
    />
  );
  const DrawnRows = isHydrated && shown !== undefined && shown.totalItems > shown.items.length ? LongRows : undefined;

  return (
    <ExecutionListView
      {...props}
      ref={listRef}
      executions={shown?.items}
      busy={current === undefined && shown !== undefined}
      error={error}
      {...retry}
      filters={filters}
      onFiltersChange={(next) => {
        show(1);
        setFilters(withoutEmpty(next));
      }}
      moreFilters={
        isHydrated ? (
          <BlockBoundary>
            <LazyMoreFilters filters={filters} onFiltersChange={setFilters} byApplication={slug === undefined} />
          </BlockBoundary>
        ) : undefined
      }
      page={infinite ? 1 : page}
      pages={infinite ? 1 : (shown?.totalPages ?? 1)}
      pageSize={pageSize}
      showApplications={slug === undefined}
      hasNextPage={shown?.hasNextPage}
      totalItems={shown?.totalItems}
      clockLeadMs={useSteadyClockLead()}
      newRuns={runs.newRuns}
      onShowNewRuns={() => {
        const newest = runs.startAnew();
        show(1);
        setFocusId(newest?.id);
      }}
      onPageChange={(next) => show(next)}
      openId={openId}
      onOpenChange={setOpenId}
      focusId={focusId}
      renderDetail={renderDetail}
      renderRows={
        DrawnRows &&
        shown &&
        ((context, table) => (
          <BlockBoundary fallback={table}>
            <DrawnRows
              parts={rowParts}
              context={context}
              loaded={loaded}
              first={shown}
              onPagesChange={(next) => setPages((known) => (next.join() === known.join() ? known : next))}
              openId={openId}
              focusId={focusId}
              renderDetail={renderDetail}
            />
          </BlockBoundary>
        ))
      }
    />
  );
}

/** The service's clock is read with every answer, to the second. Rows are drawn again only where it turns out to be another. */
function useSteadyClockLead(): number {
  const { session } = useCobalt("ExecutionList");
  const [lead, setLead] = useState(0);
  const now = session.getClockLead();
  if (Math.abs(now - lead) > 5_000) setLead(now);
  return lead;
}

const rowParts = { Table, ExecutionRow };
const firstPage: readonly number[] = [1];
const noFilters: ExecutionListFilters = {};

const LazyMoreFilters = /* @__PURE__ */ retryableLazy<MoreFiltersProps>(
  async () => (await import("../execution-detail/late-parts.ts")).MoreFilters,
);
