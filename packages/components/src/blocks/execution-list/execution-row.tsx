"use client";
import type { Execution } from "@cobalt-kit/hooks";
import { memo, type MemoExoticComponent, type ReactElement, type ReactNode } from "react";
import { isolateName } from "../../messages/isolate-name.ts";
import { Name } from "../../parts/name/name.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { type TableColumn, TableLine } from "../../parts/table/table.tsx";
import { useMessages } from "../../ui-context.ts";
import { Duration, NameCell, Started } from "./execution-cells.tsx";
import { executionListMessages } from "./messages.ts";
import { ExecutionStatusBadge, useExecutionStatusLabel } from "./status-badge.tsx";

/** What all rows of a list have in common. Each value is the same in every render, so that only rows that change are drawn again. */
export interface ExecutionRowContext {
  /** The name of the table. */
  caption: string;
  columns: readonly TableColumn[];
  showApplication: boolean;
  clockLeadMs: number | undefined;
  /** Of the element below the open row. */
  detailId: string;
  onToggle: (executionId: string, open: boolean) => void;
}

/** Props of {@link ExecutionRow}. */
export interface ExecutionRowProps extends Omit<ExecutionRowContext, "caption"> {
  /** Absent while it is loading. */
  execution: Execution | undefined;
  open: boolean;
  /** Takes the focus when it appears. */
  focus: boolean;
  /** Stands below the open row. */
  detail?: ReactNode;
  /** Its place in the whole list, counted from 0, where only some of its rows are in the page. */
  index?: number | undefined;
  /** Of its button, where the list is one stop of the Tab key. */
  tabIndex?: 0 | -1 | undefined;
}

/** A run in a table. It is drawn again only where something of it has changed. */
export const ExecutionRow: MemoExoticComponent<(props: ExecutionRowProps) => ReactElement> = memo(
  function ExecutionRow({
    execution,
    columns,
    showApplication,
    clockLeadMs,
    detailId,
    onToggle,
    open,
    focus,
    detail,
    index,
    tabIndex,
  }: ExecutionRowProps): ReactElement {
    const { none } = useMessages(executionListMessages);
    const label = useExecutionStatusLabel();
    const name = (
      <NameCell
        key="name"
        execution={execution}
        showApplication={showApplication}
        open={open}
        detailId={detailId}
        focus={focus}
        tabIndex={tabIndex}
        onToggle={onToggle}
      />
    );
    return (
      <TableLine
        columns={columns}
        index={index}
        detail={
          open && (
            <div id={detailId} className="ck-execution-list-detail">
              {detail}
            </div>
          )
        }
        cells={
          execution === undefined
            ? [name, ...skeletonCells]
            : [
                name,
                <span key="status" title={isolateName(label(execution.status))}>
                  <ExecutionStatusBadge status={execution.status} />
                </span>,
                <span key="trigger" title={execution.trigger && isolateName(execution.trigger)}>
                  <Name text={execution.trigger ?? none} />
                </span>,
                <Started key="started" execution={execution} clockLeadMs={clockLeadMs} />,
                <Duration key="duration" execution={execution} />,
              ]
        }
      />
    );
  },
);

/** In the place of everything but the name. */
export const skeletonCells: readonly ReactElement[] = [
  <Skeleton key="status" width="half" />,
  <Skeleton key="trigger" width="half" />,
  <Skeleton key="started" width="half" />,
  <Skeleton key="duration" width="short" />,
];
