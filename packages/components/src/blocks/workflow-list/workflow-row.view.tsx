"use client";
import type { CobaltError, ConfigWorkflow } from "@cobalt-kit/hooks";
import { type ReactElement, type ReactNode, useId } from "react";
import { cx } from "../../cx.ts";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Switch } from "../../parts/switch/switch.tsx";
import { useMessages } from "../../ui-context.ts";
import { workflowListMessages } from "./messages.ts";
import { wrapTexts } from "../../wrap-texts.ts";

/** Props of {@link WorkflowRowView}. */
export interface WorkflowRowViewProps {
  workflow: ConfigWorkflow;
  pending: boolean;
  /** Why the last change was not stored. */
  error?: CobaltError | null | undefined;
  onRetry?: (() => void) | undefined;
  /** Id of the text that says why nothing can be switched; absent where everything can. */
  disabledReasonId?: string | undefined;
  onEnabledChange: (enabled: boolean) => void;
  /** The fields of an enabled workflow. */
  children?: ReactNode;
}

/**
 * A ready-made workflow and its switch. Knows no hook.
 *
 * @example
 * <WorkflowRowView workflow={workflow} pending={isPending} onEnabledChange={toggle} />
 */
export function WorkflowRowView({
  workflow: { name, description, enabled },
  pending,
  error,
  onRetry,
  disabledReasonId,
  onEnabledChange,
  children,
}: WorkflowRowViewProps): ReactElement {
  const t = useMessages(workflowListMessages);
  const id = useId();
  return (
    <>
      <div className="ck-workflow-list-row">
        <div className="ck-workflow-list-text">
          <label htmlFor={`${id}switch`} className="ck-workflow-list-name" dir="auto">
            {name}
          </label>
          {description !== undefined && (
            <p id={`${id}description`} className="ck-workflow-list-note" dir="auto">
              {description}
            </p>
          )}
        </div>
        <Switch
          id={`${id}switch`}
          checked={enabled}
          pending={pending}
          aria-disabled={disabledReasonId === undefined ? undefined : true}
          aria-describedby={cx(description !== undefined && `${id}description`, disabledReasonId) || undefined}
          onCheckedChange={onEnabledChange}
        />
      </div>
      {error && <ErrorNotice error={error} title={t.toggleFailed(name)} onRetry={onRetry} retrying={pending} />}
      {wrapTexts(children)}
    </>
  );
}
