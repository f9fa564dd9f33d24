"use client";
import type { HistoryUnit } from "@cobalt-kit/hooks/history";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { ChartLoading } from "./chart-loading.tsx";
import { InPage } from "../../in-page.tsx";
import type { ExecutionListFilters } from "../execution-list/execution-list-filters.ts";
import type { HistoryProps } from "./history.tsx";

/** Props of {@link ExecutionHistory}. */
export interface ExecutionHistoryProps extends Omit<ComponentPropsWithoutRef<"section">, "children"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** Only runs of this application. */
  slug?: string | undefined;
  /** Only runs of this workflow. */
  workflowId?: string | undefined;
  /** The time that each bar covers at first. @default "day" */
  defaultUnit?: HistoryUnit | undefined;
  /** The filters of the list beside it: give both blocks the same. */
  filters?: ExecutionListFilters | undefined;
  /** The filters it starts with, where the chart keeps them. @default {} */
  defaultFilters?: ExecutionListFilters | undefined;
  /** Called with all filters when a bar is chosen, whose time is then `startDate` and `endDate`; chosen once more, it is taken back. */
  onFiltersChange?: ((filters: ExecutionListFilters) => void) | undefined;
}

/**
 * The results of runs over time: a bar for each hour, day or week, by result, with success rate, median and 95th percentile of their duration, and
 * how many failed in a row. Counts the newest 500 runs, and says so where there are more. A bar that is chosen narrows the list that has the
 * same filters. Lists by `GET /api/v2/public/execution`. Renders a `<section>`.
 *
 * @keyboard Left, Right, Home, End: go from bar to bar, which are one stop of Tab
 * @keyboard Enter, Space: narrow the filters to the time of a bar, or take that back
 * @example
 * const runs = useExecutionListUrl();
 * <ExecutionHistory {...runs} />
 * <ExecutionList {...runs} />
 */
export const ExecutionHistory: ForwardRefExoticComponent<ExecutionHistoryProps & RefAttributes<HTMLElement>> =
  forwardRef<HTMLElement, ExecutionHistoryProps>(function ExecutionHistory(
    { appearance, ...props },
    ref,
  ): ReactElement {
    return (
      <BlockBoundary textsLater appearance={appearance} fallback={loading}>
        <InPage fallback={loading}>
          <LazyHistory {...props} historyRef={ref} />
        </InPage>
      </BlockBoundary>
    );
  });

const loading = (
  <div className="ck-root ck-execution-history">
    <Skeleton shape="control" width="half" />
    <ChartLoading />
  </div>
);

const LazyHistory = /* @__PURE__ */ retryableLazy<HistoryProps>(async () => (await import("./history.tsx")).History);
