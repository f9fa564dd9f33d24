export { WorkflowList, type WorkflowListProps } from "../blocks/workflow-list/workflow-list.tsx";
export { WorkflowListView, type WorkflowListViewProps } from "../blocks/workflow-list/workflow-list.view.tsx";
export { WorkflowRowView, type WorkflowRowViewProps } from "../blocks/workflow-list/workflow-row.view.tsx";
export { OwnWorkflowRowView, type OwnWorkflowRowViewProps } from "../blocks/workflow-list/own-workflow-row.view.tsx";
