"use client";
import type { ConfigWorkflow } from "@cobalt-kit/hooks";
import { type ReactElement, useId } from "react";
import { cx } from "../../cx.ts";
import { longestText, shortName } from "../../messages/isolate-name.ts";
import { Switch } from "../../parts/switch/switch.tsx";

/** Props of {@link WorkflowSwitchRow}. */
export interface WorkflowSwitchRowProps {
  workflow: ConfigWorkflow;
  pending: boolean;
  /** Id of the text that says why nothing can be switched; absent where everything can. */
  disabledReasonId?: string | undefined;
  onEnabledChange: (enabled: boolean) => void;
  /** Shown below the description. */
  details?: ReactElement | undefined;
}

/** The name of a workflow and its switch, without a text of ours. */
export function WorkflowSwitchRow({
  workflow: { name, description, enabled },
  pending,
  disabledReasonId,
  onEnabledChange,
  details,
}: WorkflowSwitchRowProps): ReactElement {
  const id = useId();
  return (
    <div className="ck-workflow-list-row">
      <div className="ck-workflow-list-text">
        <label htmlFor={`${id}switch`} className="ck-workflow-list-name" dir="auto">
          {shortName(name)}
        </label>
        {description !== undefined && (
          <p id={`${id}description`} className="ck-workflow-list-note" dir="auto">
            {shortName(description, longestText)}
          </p>
        )}
        {details}
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
  );
}
