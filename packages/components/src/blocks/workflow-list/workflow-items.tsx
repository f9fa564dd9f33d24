"use client";
import type { ReactElement, ReactNode } from "react";

/** Props of {@link WorkflowItems}. */
export interface WorkflowItemsProps<Workflow extends { id: string }> {
  workflows: readonly Workflow[];
  /** Id of the text that names the list, where it is one of several. */
  labelledBy?: string | undefined;
  renderWorkflow: (workflow: Workflow) => ReactNode;
  /** Returns the React key of a row. */
  keyOf?: ((workflowId: string) => string) | undefined;
}

/** The rows of a list of workflows. */
export function WorkflowItems<Workflow extends { id: string }>({
  workflows,
  labelledBy,
  renderWorkflow,
  keyOf = (workflowId) => workflowId,
}: WorkflowItemsProps<Workflow>): ReactElement {
  return (
    <ul role="list" aria-labelledby={labelledBy} className="ck-workflow-list-items">
      {workflows.map((workflow) => (
        <li key={keyOf(workflow.id)} tabIndex={-1} className="ck-workflow-list-item">
          {renderWorkflow(workflow)}
        </li>
      ))}
    </ul>
  );
}
