"use client";
import type { ConfigWorkflow } from "@cobalt-kit/hooks";
import { memo, type MemoExoticComponent, type ReactElement } from "react";
import { WorkflowSwitchRow } from "../workflow-list/workflow-switch-row.tsx";
import { FieldSections } from "./field-list.tsx";
import type { FormParts } from "./form-parts.ts";

/** Props of {@link WorkflowSwitches}. */
export interface WorkflowSwitchesProps {
  form: FormParts;
  /** With the draft's switches. */
  workflows: readonly ConfigWorkflow[];
  /** Id of what says why none can be switched. */
  lockedBy?: string | undefined;
}

/** Workflows with a switch each, stored with everything else, and the fields of those that are on. */
export const WorkflowSwitches: MemoExoticComponent<(props: WorkflowSwitchesProps) => ReactElement> = memo(
  function WorkflowSwitches({ form, workflows, lockedBy }: WorkflowSwitchesProps): ReactElement {
    return (
      <ul role="list" className="ck-workflow-list-items">
        {workflows.map((workflow) => (
          <li key={workflow.id} className="ck-workflow-list-item">
            <WorkflowSwitchRow
              workflow={workflow}
              pending={false}
              disabledReasonId={lockedBy}
              onEnabledChange={(enabled) => form.store.setWorkflowEnabled(workflow.id, enabled)}
            />
            {workflow.enabled && workflow.fields.some(({ hidden }) => !hidden) && (
              <FieldSections form={form} fields={workflow.fields} workflowId={workflow.id} />
            )}
          </li>
        ))}
      </ul>
    );
  },
);
