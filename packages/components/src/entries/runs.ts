export {
  ExecutionDetail,
  type ExecutionDetailProps,
  type MissingSetting,
  type RecoveryDialogs,
} from "../blocks/execution-detail/execution-detail.tsx";
export {
  ExecutionDetailView,
  type ExecutionAction,
  type ExecutionDetailViewProps,
} from "../blocks/execution-detail/execution-detail.view.tsx";
export { ExecutionHistory, type ExecutionHistoryProps } from "../blocks/execution-history/execution-history.tsx";
export { ExecutionList, type ExecutionListProps } from "../blocks/execution-list/execution-list.tsx";
export { ExecutionListView, type ExecutionListViewProps } from "../blocks/execution-list/execution-list.view.tsx";
export type { ExecutionListFilters } from "../blocks/execution-list/execution-list-filters.ts";
export {
  type ExecutionListUrl,
  useExecutionListUrl,
  type UseExecutionListUrlOptions,
} from "../blocks/execution-list/use-execution-list-url.ts";
