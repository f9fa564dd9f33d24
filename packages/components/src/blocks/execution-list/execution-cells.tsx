"use client";
import type { Execution } from "@cobalt-kit/hooks";
import { type ReactElement, useEffect, useRef } from "react";
import { useFormat } from "../../format.ts";
import { ApplicationIcon } from "../../parts/application-icon/application-icon.tsx";
import { RelativeTime } from "../../parts/relative-time/relative-time.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { durationOf, nameOf } from "./execution-values.ts";
import { executionListMessages } from "./messages.ts";
import { isolateName, shortName } from "../../messages/isolate-name.ts";

/** Props of {@link NameCell}. */
export interface NameCellProps {
  /** Absent while it is loading. */
  execution: Execution | undefined;
  showApplication: boolean;
  open: boolean;
  detailId: string;
  /** Takes the focus when it appears. */
  focus: boolean;
  tabIndex: 0 | -1 | undefined;
  onToggle: (executionId: string, open: boolean) => void;
}

/** The workflow of a run: the button that opens and closes its detail. It is there before the run is, so that it keeps the focus. */
export function NameCell({
  execution,
  showApplication,
  open,
  detailId,
  focus,
  tabIndex,
  onToggle,
}: NameCellProps): ReactElement {
  const t = useMessages(executionListMessages);
  const button = useRef<HTMLButtonElement>(null);
  const name = (execution && nameOf(execution)) ?? t.unknownWorkflow;
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);
  return (
    <button
      ref={button}
      type="button"
      className="ck-disclosure-button ck-execution-list-row"
      tabIndex={tabIndex}
      aria-expanded={open}
      aria-controls={open ? detailId : undefined}
      aria-disabled={execution === undefined ? true : undefined}
      onClick={() => execution && onToggle(execution.id, !open)}
    >
      <span className="ck-disclosure-mark" data-open={open ? "" : undefined} aria-hidden="true" />
      {execution === undefined ? (
        <>
          <span className="ck-visually-hidden">{t.loading}</span>
          <Skeleton className="ck-execution-list-name" />
        </>
      ) : (
        <>
          {showApplication && execution.application && (
            <ApplicationIcon size="small" name={execution.application.name} src={execution.application.icon} />
          )}
          <span className="ck-execution-list-name" dir="auto" title={isolateName(name)}>
            {shortName(name)}
          </span>
        </>
      )}
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
