"use client";
import type { Execution } from "@cobalt-kit/hooks";
import { type ReactElement, useEffect, useRef } from "react";
import { useFormat } from "../../format.ts";
import { ApplicationIcon } from "../../parts/application-icon/application-icon.tsx";
import { RelativeTime } from "../../parts/relative-time/relative-time.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import type { TableRow } from "../../parts/table/table.tsx";
import { useMessages } from "../../ui-context.ts";
import { durationOf, nameOf } from "./execution-values.ts";
import { executionListMessages } from "./messages.ts";
import { shortName } from "../../messages/isolate-name.ts";

/** Props of {@link NameCell}. */
export interface NameCellProps {
  execution: Execution;
  showApplication: boolean;
  open: boolean;
  detailId: string;
  /** Takes the focus when it appears. */
  focus: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The workflow of a run: the button that opens and closes its detail. */
export function NameCell({
  execution,
  showApplication,
  open,
  detailId,
  focus,
  onOpenChange,
}: NameCellProps): ReactElement {
  const t = useMessages(executionListMessages);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);
  const name = nameOf(execution) ?? t.unknownWorkflow;
  return (
    <button
      ref={button}
      type="button"
      className="ck-disclosure-button ck-execution-list-row"
      aria-expanded={open}
      aria-controls={open ? detailId : undefined}
      onClick={() => onOpenChange(!open)}
    >
      <span className="ck-disclosure-mark" data-open={open ? "" : undefined} aria-hidden="true" />
      {showApplication && execution.application && (
        <ApplicationIcon size="small" name={execution.application.name} src={execution.application.icon} />
      )}
      <span dir="auto">{shortName(name)}</span>
    </button>
  );
}

/** Props of {@link Started}. */
export interface StartedProps {
  execution: Execution;
  clockLeadMs: number | undefined;
}

/** When a run started; exactly so in the title. */
export function Started({ execution, clockLeadMs }: StartedProps): ReactElement {
  const t = useMessages(executionListMessages);
  return execution.createdAt === undefined ? (
    <span>{t.none}</span>
  ) : (
    <RelativeTime iso={execution.createdAt} clockLeadMs={clockLeadMs} />
  );
}

/** How long a finished run took. */
export function Duration({ execution }: { execution: Execution }): ReactElement {
  const t = useMessages(executionListMessages);
  const format = useFormat();
  const ms = durationOf(execution);
  return <span>{ms === undefined ? t.none : format.duration(ms)}</span>;
}

/** A row that holds the place of one that is loading. */
export function skeletonRow(index: number): TableRow {
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
