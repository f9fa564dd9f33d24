export {
  ExecutionDetailView,
  type ExecutionAction,
  type ExecutionDetailViewProps,
} from "../blocks/execution-list/execution-detail.view.tsx";
export { ExecutionList, type ExecutionListProps } from "../blocks/execution-list/execution-list.tsx";
export { ExecutionListView, type ExecutionListViewProps } from "../blocks/execution-list/execution-list.view.tsx";
