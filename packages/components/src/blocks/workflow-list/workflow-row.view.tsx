"use client";
import type { CobaltError, Execution } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import { cx } from "../../cx.ts";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { wrapTexts } from "../../wrap-texts.ts";
import { configFormMessages } from "../config-form/messages.ts";
import { LastRun } from "./last-run.tsx";
import { workflowListMessages } from "./messages.ts";
import { WorkflowSwitchRow, type WorkflowSwitchRowProps } from "./workflow-switch-row.tsx";

/** Props of {@link WorkflowRowView}. */
export interface WorkflowRowViewProps extends Omit<WorkflowSwitchRowProps, "details">, ComponentPropsWithoutRef<"div"> {
  /** Why the last change was not stored. */
  error?: CobaltError | null | undefined;
  onRetry?: (() => void) | undefined;
  /** Its latest run, or `null` if it has never run. @default unknown, so nothing is shown */
  lastRun?: Execution | null | undefined;
  /** How far the service's clock is ahead of this one, in milliseconds. @default 0 */
  clockLeadMs?: number | undefined;
}

/**
 * A ready-made workflow and its switch. Uses no hooks. Children, such as the fields of an enabled workflow, are shown below. Renders a `<div>`.
 *
 * @example
 * <WorkflowRowView workflow={workflow} pending={isPending} onEnabledChange={toggle} />
 */
export const WorkflowRowView: ForwardRefExoticComponent<WorkflowRowViewProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, WorkflowRowViewProps>(function WorkflowRowView(
    {
      workflow,
      pending,
      disabledReasonId,
      onEnabledChange,
      error,
      onRetry,
      lastRun,
      clockLeadMs,
      className,
      children,
      ...props
    },
    ref,
  ): ReactElement {
    const t = useMessages(workflowListMessages);
    const { gone } = useMessages(configFormMessages);
    const row = { workflow, pending, disabledReasonId, onEnabledChange };
    return (
      <div {...props} ref={ref} className={cx("ck-root ck-workflow-list-entry", className)}>
        <WorkflowSwitchRow
          {...row}
          details={lastRun === undefined ? undefined : <LastRun run={lastRun} clockLeadMs={clockLeadMs} />}
        />
        {error && (
          <ErrorNotice
            error={error}
            title={t.toggleFailed(workflow.name)}
            advice={error.code === "not-found" ? gone : undefined}
            onRetry={disabledReasonId === undefined ? onRetry : undefined}
            retrying={pending}
          />
        )}
        {wrapTexts(children)}
      </div>
    );
  });
