export { useSuspenseAccount, useSuspenseDatastoreRecords, useSuspenseDatastores } from "./suspense/suspense-account.ts";
export { useSuspenseApplication, useSuspenseApplications } from "./suspense/suspense-applications.ts";
export {
  useSuspenseConfig,
  useSuspenseConfigField,
  useSuspenseConfigs,
  useSuspenseOpenConfig,
  useSuspenseRuleColumns,
  useSuspenseWorkflows,
} from "./suspense/suspense-configs.ts";
export {
  useSuspenseExecution,
  useSuspenseExecutionBatches,
  useSuspenseExecutions,
  useSuspenseInfiniteExecutionBatches,
  useSuspenseInfiniteExecutions,
} from "./suspense/suspense-executions.ts";
export {
  useSuspenseEnabledWorkflows,
  useSuspenseInfinitePrivateWorkflows,
  useSuspensePrivateWorkflows,
  useSuspenseWorkflowInput,
  useSuspenseWorkflowVersions,
} from "./suspense/suspense-workflows.ts";
export type { SuspenseHookOptions } from "./suspense/create-suspense-hook.ts";
