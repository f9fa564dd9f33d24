export {
  type Account,
  type AccountIntegration,
  type Application,
  type AuthInput,
  type AuthMethod,
  CobaltError,
  type CobaltErrorCode,
  type CobaltIssue,
  type CobaltSession,
  type CobaltSessionOptions,
  type CobaltWarning,
  type Config,
  type ConfigField,
  type ConfigFieldInput,
  type ConfigFieldReference,
  type ConfigReference,
  type ConfigSummary,
  type ConfigWorkflow,
  type Connection,
  type ConnectionStatus,
  type CreateWorkflowInput,
  createCobaltSession,
  type Datastore,
  type DatastoreRecord,
  type DatastoreReference,
  type EnabledWorkflow,
  exactNumber,
  type ExactNumber,
  type ExecuteWorkflowInput,
  type Execution,
  type ExecutionBatch,
  type ExecutionBatchFilters,
  type ExecutionFilters,
  type ExecutionStart,
  type ExecutionStatus,
  type FieldError,
  type FieldUpdate,
  type FieldValue,
  type GetConfigFieldInput,
  type GetConfigInput,
  type HostedPortalInput,
  isCobaltError,
  isExactNumber,
  isFinished,
  type JsonObject,
  type JsonValue,
  type MappingEntry,
  type MappingSide,
  type NamedReference,
  type NodeRun,
  type NodeStatus,
  numberText,
  type OpenConfigInput,
  type Option,
  type OptionValue,
  type Page,
  type PrivateWorkflow,
  type PrivateWorkflowFilters,
  type PublishedWorkflow,
  type PublishWorkflowInput,
  type RuleColumns,
  type RequestAccessInput,
  type RuleColumnsInput,
  sameJson,
  type SearchDatastoreInput,
  type SetConfigFieldInput,
  type ToggleConfigWorkflowInput,
  type TriggerEventInput,
  type UpdateAccountInput,
  type UpdateConfigInput,
  type UpdateWorkflowInput,
  type WorkflowDetail,
  type WorkflowEdge,
  type WorkflowNode,
  type WorkflowVersion,
  type WorkflowVersionFilters,
} from "@cobalt-kit/client";
export { accountQuery, updateAccountMutation } from "./account/account.queries.ts";
export { useAccount } from "./account/use-account.ts";
export { useUpdateAccount } from "./account/use-update-account.ts";
export { applicationQuery, applicationsQuery } from "./applications/applications.queries.ts";
export type { ApplicationFilters } from "./applications/narrow-applications.ts";
export { useApplication } from "./applications/use-application.ts";
export { useApplications } from "./applications/use-applications.ts";
export { requestAccessMutation } from "./access-requests/access-requests.queries.ts";
export { useRequestAccess, type UseRequestAccessOptions } from "./access-requests/use-request-access.ts";
export type { Attention, AttentionItem } from "./attention/attention-of.ts";
export { useAttention, type UseAttentionOptions } from "./attention/use-attention.ts";
export { type CobaltContextValue, useCobalt } from "./cobalt-context.ts";
export type { CobaltEvent } from "./cobalt-event.ts";
export { useEmitEvent } from "./use-emit-event.ts";
export { CobaltProvider, type CobaltProviderProps } from "./cobalt-provider.tsx";
export type {
  ConfigDraftStore,
  DraftDependency,
  DraftField,
  DraftFieldError,
  DraftIssue,
  DraftStatus,
  RemovedEdit,
} from "./config-draft/config-draft-store.ts";
export {
  clearConfigFieldMutation,
  configFieldQuery,
  ruleColumnsQuery,
  setConfigFieldMutation,
} from "./configs/config-fields.queries.ts";
export {
  configQuery,
  configsQuery,
  deleteConfigMutation,
  openConfigQuery,
  type SaveConfigInput,
  updateConfigMutation,
} from "./configs/configs.queries.ts";
export type { DraftErrorCode } from "./config-draft/check-draft.ts";
export type { DraftPersistence } from "./config-draft/draft-persistence.ts";
export type { DraftValue, RuleGroup, RuleLeaf } from "./config-draft/draft-value.ts";
export type { DraftScope, FieldKey } from "./config-draft/field-key.ts";
export { useClearConfigField } from "./configs/use-clear-config-field.ts";
export { useConfig } from "./configs/use-config.ts";
export type { Permission, PermissionRule, Permissions } from "./permissions/permissions.ts";
export { type GrantedPermission, usePermission, usePermissionCheck } from "./permissions/use-permission.ts";
export {
  type ConfigDraft,
  type ConfigDraftResult,
  useConfigDraft,
  type UseConfigDraftOptions,
} from "./config-draft/use-config-draft.ts";
export { useConfigField } from "./configs/use-config-field.ts";
export { useConfigs } from "./configs/use-configs.ts";
export { useDeleteConfig } from "./configs/use-delete-config.ts";
export { type DraftFieldHandle, useDraftField } from "./config-draft/use-draft-field.ts";
export { useOpenConfig } from "./configs/use-open-config.ts";
export { useRuleColumns } from "./configs/use-rule-columns.ts";
export { useSetConfigField } from "./configs/use-set-config-field.ts";
export { useUpdateConfig } from "./configs/use-update-config.ts";
export {
  authorizeInPopup,
  type AuthorizeInPopupOptions,
  type PopupAuthorization,
} from "./connections/authorize-in-popup.ts";
export type { AuthorizeOptions, Connect, ConnectionChoice, SaveKeysOptions } from "./connections/connect.ts";
export type { ConnectState, OtherIdentity } from "./connections/connect-state.ts";
export { disconnectMutation, type DisconnectInput } from "./connections/connections.queries.ts";
export type { PopupWindow } from "./connections/watch-window.ts";
export { type ConnectMode, useConnect, type UseConnectOptions } from "./connections/use-connect.ts";
export { useDisconnect } from "./connections/use-disconnect.ts";
export { usePendingConnection } from "./connections/use-pending-connection.ts";
export { type RequiredConnection, useRequireConnection } from "./connections/use-require-connection.ts";
export { datastoreRecordsQuery, type DatastoreRecordsInput, datastoresQuery } from "./datastores/datastores.queries.ts";
export { useDatastoreRecords } from "./datastores/use-datastore-records.ts";
export { useDatastores } from "./datastores/use-datastores.ts";
export { triggerEventMutation } from "./events/events.queries.ts";
export { useTriggerEvent } from "./events/use-trigger-event.ts";
export { executionBatchesQuery } from "./executions/execution-batches.queries.ts";
export {
  type ExecutionInput,
  executionQuery,
  executionsQuery,
  rerunExecutionMutation,
  stopExecutionMutation,
} from "./executions/executions.queries.ts";
export {
  infiniteExecutionBatchesQuery,
  type InfiniteExecutionBatchFilters,
  type InfiniteExecutionFilters,
  infiniteExecutionsQuery,
} from "./executions/infinite-executions.queries.ts";
export { useExecution } from "./executions/use-execution.ts";
export { useExecutionBatches } from "./executions/use-execution-batches.ts";
export { useExecutions } from "./executions/use-executions.ts";
export { useInfiniteExecutionBatches } from "./executions/use-infinite-execution-batches.ts";
export { useInfiniteExecutions } from "./executions/use-infinite-executions.ts";
export { useRerunExecution } from "./executions/use-rerun-execution.ts";
export { useStopExecution } from "./executions/use-stop-execution.ts";
export type { CobaltPagesOptions, PageParam, Pages } from "./cobalt-pages.ts";
export type { CobaltMutationOptions, CobaltQueryOptions } from "./factory-options.ts";
export { openHostedPortal, type OpenHostedPortalOptions } from "./hosted-portal/open-hosted-portal.ts";
export type { PortalWindow } from "./hosted-portal/send-window.ts";
export { type HostedPortal, useHostedPortal } from "./hosted-portal/use-hosted-portal.ts";
export { type CobaltKey, cobaltKeys, type KeySession } from "./keys.ts";
export type { QueryHookOptions } from "./query-hook-options.ts";
export { type SessionStatus, useSessionStatus } from "./session/use-session-status.ts";
export {
  type InfinitePrivateWorkflowFilters,
  infinitePrivateWorkflowsQuery,
} from "./workflows/infinite-private-workflows.queries.ts";
export { useCreateWorkflow } from "./workflows/use-create-workflow.ts";
export { useDeleteWorkflow } from "./workflows/use-delete-workflow.ts";
export { useEnabledWorkflows } from "./workflows/use-enabled-workflows.ts";
export { useExecuteWorkflow } from "./workflows/use-execute-workflow.ts";
export { useInfinitePrivateWorkflows } from "./workflows/use-infinite-private-workflows.ts";
export { usePrivateWorkflows } from "./workflows/use-private-workflows.ts";
export { usePublishWorkflow } from "./workflows/use-publish-workflow.ts";
export { useToggleWorkflow } from "./workflows/use-toggle-workflow.ts";
export { useUpdateWorkflow } from "./workflows/use-update-workflow.ts";
export { useWorkflowInput } from "./workflows/use-workflow-input.ts";
export { useWorkflowVersions } from "./workflows/use-workflow-versions.ts";
export { useWorkflows } from "./workflows/use-workflows.ts";
export {
  createWorkflowMutation,
  type DeleteWorkflowInput,
  deleteWorkflowMutation,
  enabledWorkflowsQuery,
  executeWorkflowMutation,
  privateWorkflowsQuery,
  publishWorkflowMutation,
  toggleWorkflowMutation,
  updateWorkflowMutation,
  type WorkflowInput,
  workflowInputQuery,
  type WorkflowVersionsInput,
  workflowVersionsQuery,
} from "./workflows/workflows.queries.ts";
