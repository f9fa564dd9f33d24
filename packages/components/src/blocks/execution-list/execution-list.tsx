"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useEffect,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import type { ExecutionDetailProps } from "../execution-detail/execution-detail.tsx";
import type { ExecutionListFilters } from "./execution-list-filters.ts";
import type { LongRowsProps } from "./long-rows.tsx";
import { RunList } from "./run-list.tsx";

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
  /**
   * One scrolling list of any length instead of pages: rows are loaded and rendered as they come into view. If it should not scroll with the window,
   * give the element around it a height and `overflow: auto`.
   * @default false
   */
  infinite?: boolean | undefined;
  /** How many runs are loaded at a time. @default 10, or 50 where it is infinite */
  pageSize?: number | undefined;
  /** The filters, where your page keeps them: spread `useExecutionListUrl()` to keep them in the address. */
  filters?: ExecutionListFilters | undefined;
  /** The filters it starts with, where the list keeps them. @default {} */
  defaultFilters?: ExecutionListFilters | undefined;
  /** Called with all filters when one of them changes. */
  onFiltersChange?: ((filters: ExecutionListFilters) => void) | undefined;
}

/**
 * Finished and current runs, newest first, updated live. A row expands to the steps of the run. The rows do not move while they are read: runs that
 * start meanwhile are counted above the list, and shown when that count is pressed. Lists by `GET /api/v2/public/execution`.
 *
 * @keyboard Enter, Space: show the steps of a run; pages are turned by their buttons, which keep the focus
 * @keyboard Up, Down, Page Up, Page Down, Home, End: go from run to run where the list is infinite, which is one stop of Tab
 * @example
 * <ExecutionList slug="slack" infinite />
 */
export const ExecutionList: ForwardRefExoticComponent<ExecutionListProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  ExecutionListProps
>(function ExecutionList({ infinite = false, ...props }, ref): ReactElement {
  // On its way together with the runs: what arrived after them would draw every row anew.
  useEffect(() => {
    if (infinite) LazyLongRows.preload();
  }, [infinite]);
  return <RunList {...props} listRef={ref} LongRows={infinite ? LazyLongRows : undefined} />;
});

const LazyLongRows = /* @__PURE__ */ retryableLazy<LongRowsProps>(
  async () => (await import("./long-rows.tsx")).LongRows,
);
