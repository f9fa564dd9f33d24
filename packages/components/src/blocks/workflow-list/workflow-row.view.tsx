"use client";
import type { CobaltError } from "@cobalt-kit/hooks";
import type { ReactElement, ReactNode } from "react";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { wrapTexts } from "../../wrap-texts.ts";
import { workflowListMessages } from "./messages.ts";
import { WorkflowSwitchRow, type WorkflowSwitchRowProps } from "./workflow-switch-row.tsx";

/** Props of {@link WorkflowRowView}. */
export interface WorkflowRowViewProps extends WorkflowSwitchRowProps {
  /** Why the last change was not stored. */
  error?: CobaltError | null | undefined;
  onRetry?: (() => void) | undefined;
  /** The fields of an enabled workflow. */
  children?: ReactNode;
}

/**
 * A ready-made workflow and its switch. Knows no hook.
 *
 * @example
 * <WorkflowRowView workflow={workflow} pending={isPending} onEnabledChange={toggle} />
 */
export function WorkflowRowView({ error, onRetry, children, ...row }: WorkflowRowViewProps): ReactElement {
  const t = useMessages(workflowListMessages);
  const { workflow, pending } = row;
  return (
    <>
      <WorkflowSwitchRow {...row} />
      {error && (
        <ErrorNotice error={error} title={t.toggleFailed(workflow.name)} onRetry={onRetry} retrying={pending} />
      )}
      {wrapTexts(children)}
    </>
  );
}
