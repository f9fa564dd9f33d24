"use client";
import { readTime } from "@cobalt-kit/hooks/applications";
import { type HistoryBucket, type HistoryUnit, useExecutionHistory } from "@cobalt-kit/hooks/history";
import { type ForwardedRef, type ReactElement, useId, useState } from "react";
import { Disclosure } from "../../parts/disclosure/disclosure.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Select } from "../../parts/select/select.tsx";
import { useMessages } from "../../ui-context.ts";
import { useControllableState } from "../../use-controllable-state.ts";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import { useRetry } from "../../use-retry.ts";
import { type ExecutionListFilters, withoutEmpty } from "../execution-list/execution-list-filters.ts";
import type { ExecutionHistoryProps } from "./execution-history.tsx";
import { ChartLoading } from "./chart-loading.tsx";
import { Bars } from "./bars.tsx";
import { Figures } from "./figures.tsx";
import { HistoryTable } from "./history-table.tsx";
import { executionHistoryMessages } from "./messages.ts";

/** Props of {@link History}. */
export interface HistoryProps extends Omit<ExecutionHistoryProps, "appearance"> {
  historyRef?: ForwardedRef<HTMLElement> | undefined;
}

type Dates = Pick<ExecutionListFilters, "startDate" | "endDate">;

const units = ["hour", "day", "week"] as const;
const noFilters: ExecutionListFilters = {};

/** How runs went, in figures, bars and a table. */
export function History({
  slug,
  workflowId,
  defaultUnit = "day",
  filters: givenFilters,
  defaultFilters = noFilters,
  onFiltersChange,
  historyRef = null,
  className,
  ...props
}: HistoryProps): ReactElement {
  const t = useMessages(executionHistoryMessages);
  const unitId = useId();
  const [unit, setUnit] = useState<HistoryUnit>(defaultUnit);
  const [filters, setFilters] = useControllableState(givenFilters, defaultFilters, onFiltersChange);
  /** A chosen bar narrows the list; the bars around it stay, those of the dates that were there before. */
  const [chosen, setChosen] = useState<{ dates: Dates; before: Dates }>();
  const dates = chosen && sameDates(chosen.dates, filters) ? chosen.before : datesOf(filters);
  const history = useExecutionHistory({
    ...withoutEmpty({ ...filters, ...dates }),
    ...(slug !== undefined && { slug }),
    ...(workflowId !== undefined && { workflowId }),
    unit,
  });
  const { data } = history;
  const { error, ...retry } = useRetry(history);
  // The first and the last bar may stand for more time than the dates leave.
  const timesOf = (bucket: HistoryBucket): Dates => ({
    startDate: readTime(dates.startDate) > bucket.start ? dates.startDate : new Date(bucket.start).toISOString(),
    endDate: (bucket === data?.buckets.at(-1) && dates.endDate) || new Date(bucket.end - 1).toISOString(),
  });
  const choose = (bucket: HistoryBucket): void => {
    const times = timesOf(bucket);
    const before = sameDates(dates, filters) ? datesOf(noFilters) : dates;
    setChosen({ dates: times, before: dates });
    setFilters(withoutEmpty({ ...filters, ...(sameDates(times, filters) ? before : times) }));
  };

  return (
    <section
      aria-label={t.label}
      tabIndex={-1}
      {...props}
      ref={useKeptFocus(historyRef)}
      className={usePartClass("execution-history", className)}
    >
      <div className="ck-execution-list-bar">
        <label htmlFor={unitId} className="ck-execution-detail-term">
          {t.unit}
        </label>
        <Select
          id={unitId}
          className="ck-execution-list-filter"
          options={units.map((value) => ({ name: t.units[value], value }))}
          value={unit}
          onValueChange={(value) => setUnit(units.find((each) => each === value) ?? unit)}
        />
        {data && <Figures figures={data} />}
      </div>
      {error && <ErrorNotice error={error} title={t.loadFailed} {...retry} />}
      {data === undefined ? (
        !error && <ChartLoading label={t.loading} />
      ) : data.counted === 0 ? (
        <EmptyState title={t.emptyTitle} description={t.emptyDescription} />
      ) : (
        <>
          <Bars
            buckets={data.buckets}
            unit={unit}
            isChosen={(bucket) => sameDates(timesOf(bucket), filters)}
            onChoose={choose}
          />
          {data.totalItems > data.counted && (
            <p className="ck-execution-detail-meta">{t.counted(data.counted, data.totalItems)}</p>
          )}
          <Disclosure summary={t.table}>
            <HistoryTable buckets={data.buckets} unit={unit} />
          </Disclosure>
        </>
      )}
    </section>
  );
}

function datesOf({ startDate, endDate }: Dates): Dates {
  return { startDate, endDate };
}

function sameDates(one: Dates, other: Dates): boolean {
  return one.startDate === other.startDate && one.endDate === other.endDate;
}
