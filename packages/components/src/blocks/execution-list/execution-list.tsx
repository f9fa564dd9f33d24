"use client";
import { useCobalt, useExecutions } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useState,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { useControllableState } from "../../use-controllable-state.ts";
import { useHydrated } from "../../use-hydrated.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { ExecutionDetail, type ExecutionDetailProps } from "../execution-detail/execution-detail.tsx";
import { type ExecutionListFilters, withoutEmpty } from "./execution-list-filters.ts";
import type { MoreFiltersProps } from "./more-filters.tsx";
import { ExecutionListView } from "./execution-list.view.tsx";

/** Props of {@link ExecutionList}. */
export interface ExecutionListProps
  extends
    Omit<ComponentPropsWithoutRef<"div">, "children">,
    Pick<ExecutionDetailProps, "dialogs" | "onReconnect" | "onOpenSetting"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** Only runs of this application. */
  slug?: string | undefined;
  /** Only runs of this workflow. */
  workflowId?: string | undefined;
  /** Runs on a page. @default 10 */
  pageSize?: number | undefined;
  /** The filters, where your page keeps them: spread `useExecutionListUrl()` to keep them in the address. */
  filters?: ExecutionListFilters | undefined;
  /** The filters it starts with, where the list keeps them. @default {} */
  defaultFilters?: ExecutionListFilters | undefined;
  /** Called with all filters when one of them changes. */
  onFiltersChange?: ((filters: ExecutionListFilters) => void) | undefined;
}

/**
 * Finished and current runs, newest first, updated live. A row expands to the steps of the run. Lists by
 * `GET /api/v2/public/execution`.
 *
 * @keyboard Enter, Space: show the steps of a run; pages are turned by their buttons, which keep the focus
 * @example
 * <ExecutionList slug="slack" />
 */
export const ExecutionList: ForwardRefExoticComponent<ExecutionListProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  ExecutionListProps
>(function ExecutionList({ appearance, ...props }, ref): ReactElement {
  return (
    <BlockBoundary textsLater appearance={appearance}>
      {/* Page, filter and open run belong to one list. */}
      <ExecutionListBlock key={JSON.stringify([props.slug, props.workflowId])} {...props} listRef={ref} />
    </BlockBoundary>
  );
});

interface ExecutionListBlockProps extends ExecutionListProps {
  listRef: ForwardedRef<HTMLDivElement>;
}

function ExecutionListBlock({
  slug,
  workflowId,
  pageSize = 10,
  filters: givenFilters,
  defaultFilters = noFilters,
  onFiltersChange,
  dialogs,
  onReconnect,
  onOpenSetting,
  listRef,
  ...props
}: ExecutionListBlockProps): ReactElement {
  const { session } = useCobalt("ExecutionList");
  const renewAfter = useRenewAfter();
  // A server would send its page without the list for the sake of code that loads late.
  const isHydrated = useHydrated();
  const [page, setPage] = useState(1);
  const [filters, setFilters] = useControllableState(givenFilters, defaultFilters, onFiltersChange);
  const [openId, setOpenId] = useState<string>();
  const [startedId, setStartedId] = useState<string>();
  const executions = useExecutions(
    {
      page,
      limit: pageSize,
      ...withoutEmpty(filters),
      ...(slug !== undefined && { slug }),
      ...(workflowId !== undefined && { workflowId }),
    },
    { staleTime: 0 }, // runs start elsewhere, and whoever opens the list wants to see them
  );
  const { data, refetch, isPlaceholderData } = executions;
  const error = executions.error;

  const pages = data?.totalPages ?? 1;
  // The last page can go while it is looked at.
  if (!isPlaceholderData && data !== undefined && page > Math.max(1, pages)) setPage(Math.max(1, pages));

  const show = (nextPage: number, startedRun?: string): void => {
    setPage(nextPage);
    setOpenId(startedRun);
    setStartedId(startedRun);
  };
  // Filters may also change by the address, and another list begins with its first page.
  const filtersKey = JSON.stringify(withoutEmpty(filters));
  const [shownKey, setShownKey] = useState(filtersKey);
  if (shownKey !== filtersKey) {
    setShownKey(filtersKey);
    if (startedId === undefined) show(1);
    else setPage(1);
  }

  return (
    <ExecutionListView
      {...props}
      ref={listRef}
      executions={data?.items}
      busy={isPlaceholderData}
      error={error}
      onRetry={() => void renewAfter(error).then(() => refetch())}
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
      page={page}
      pages={pages}
      pageSize={pageSize}
      showApplications={slug === undefined}
      hasNextPage={data?.hasNextPage}
      totalItems={data?.totalItems}
      clockLeadMs={session.getClockLead()}
      onPageChange={(next) => show(next)}
      openId={openId}
      onOpenChange={setOpenId}
      focusId={startedId}
      renderDetail={(execution) => (
        <ExecutionDetail
          executionId={execution.id}
          dialogs={dialogs}
          onReconnect={onReconnect}
          onOpenSetting={onOpenSetting}
          onRerun={(executionId) => {
            // A filter might leave the new run out.
            show(1, executionId);
            setFilters(noFilters);
          }}
        />
      )}
    />
  );
}

const noFilters: ExecutionListFilters = {};

const LazyMoreFilters = /* @__PURE__ */ retryableLazy<MoreFiltersProps>(
  async () => (await import("../execution-detail/late-parts.ts")).MoreFilters,
);
