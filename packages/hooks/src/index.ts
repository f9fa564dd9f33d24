export {
  type Application,
  type AuthInput,
  type AuthMethod,
  CobaltError,
  type CobaltErrorCode,
  type CobaltIssue,
  type CobaltSession,
  type CobaltSessionOptions,
  type Config,
  type ConfigField,
  type ConfigReference,
  type ConfigSummary,
  type ConfigWorkflow,
  type Connection,
  type ConnectionStatus,
  type CreateWorkflowInput,
  createCobaltSession,
  type ExecuteWorkflowInput,
  type Execution,
  type ExecutionFilters,
  type ExecutionStart,
  type ExecutionStatus,
  type FieldError,
  type FieldUpdate,
  type FieldValue,
  isCobaltError,
  isFinished,
  type JsonValue,
  type MappingEntry,
  type MappingSide,
  type NamedReference,
  type NodeRun,
  type NodeStatus,
  type OpenConfigInput,
  type Option,
  type Page,
  type PrivateWorkflow,
  type PrivateWorkflowFilters,
  type PublishWorkflowInput,
  type ToggleConfigWorkflowInput,
  type UpdateConfigInput,
} from "@cobalt-kit/client";
export { applicationQuery, applicationsQuery } from "./applications/applications.queries.ts";
export { type ApplicationFilters, filterApplications } from "./applications/filter-applications.ts";
export { useApplication } from "./applications/use-application.ts";
export { useApplications } from "./applications/use-applications.ts";
export { type CobaltContextValue, useCobalt } from "./cobalt-context.ts";
export type { CobaltEvent } from "./cobalt-event.ts";
export { CobaltProvider, type CobaltProviderProps } from "./cobalt-provider.tsx";
export type {
  ConfigDraftStore,
  DraftField,
  DraftFieldError,
  DraftIssue,
  DraftStatus,
} from "./configs/config-draft-store.ts";
export {
  configQuery,
  configsQuery,
  deleteConfigMutation,
  openConfigQuery,
  updateConfigMutation,
} from "./configs/configs.queries.ts";
export type { DraftErrorCode, DraftValue } from "./configs/draft-value.ts";
export type { DraftScope, FieldKey } from "./configs/field-key.ts";
export { useConfig } from "./configs/use-config.ts";
export { type ConfigDraft, useConfigDraft, type UseConfigDraftOptions } from "./configs/use-config-draft.ts";
export { useConfigs } from "./configs/use-configs.ts";
export { useDeleteConfig } from "./configs/use-delete-config.ts";
export { type DraftFieldHandle, useDraftField } from "./configs/use-draft-field.ts";
export { useOpenConfig } from "./configs/use-open-config.ts";
export { useUpdateConfig } from "./configs/use-update-config.ts";
export {
  authorizeInPopup,
  type AuthorizeInPopupOptions,
  type PopupAuthorization,
} from "./connections/authorize-in-popup.ts";
export type { AuthorizeOptions, Connect, SaveKeysOptions } from "./connections/connect.ts";
export type { ConnectState } from "./connections/connect-state.ts";
export { disconnectMutation, type DisconnectInput } from "./connections/connections.queries.ts";
export type { PopupWindow } from "./connections/watch-window.ts";
export { useConnect, type UseConnectOptions } from "./connections/use-connect.ts";
export { useDisconnect } from "./connections/use-disconnect.ts";
export {
  type ExecutionInput,
  executionQuery,
  executionsQuery,
  rerunExecutionMutation,
  stopExecutionMutation,
} from "./executions/executions.queries.ts";
export { useExecution } from "./executions/use-execution.ts";
export { useExecutions } from "./executions/use-executions.ts";
export { useRerunExecution } from "./executions/use-rerun-execution.ts";
export { useStopExecution } from "./executions/use-stop-execution.ts";
export type { CobaltMutationOptions, CobaltQueryOptions } from "./factory-options.ts";
export { type CobaltKey, cobaltKeys, type KeySession } from "./keys.ts";
export type { QueryHookOptions } from "./query-hook-options.ts";
export { type SessionStatus, useSessionStatus } from "./session/use-session-status.ts";
export { useCreateWorkflow } from "./workflows/use-create-workflow.ts";
export { useDeleteWorkflow } from "./workflows/use-delete-workflow.ts";
export { useExecuteWorkflow } from "./workflows/use-execute-workflow.ts";
export { usePrivateWorkflows } from "./workflows/use-private-workflows.ts";
export { usePublishWorkflow } from "./workflows/use-publish-workflow.ts";
export { useToggleWorkflow } from "./workflows/use-toggle-workflow.ts";
export { useWorkflowInput } from "./workflows/use-workflow-input.ts";
export { useWorkflows } from "./workflows/use-workflows.ts";
export {
  createWorkflowMutation,
  deleteWorkflowMutation,
  executeWorkflowMutation,
  privateWorkflowsQuery,
  type PublishedWorkflow,
  publishWorkflowMutation,
  toggleWorkflowMutation,
  type WorkflowInput,
  workflowInputQuery,
} from "./workflows/workflows.queries.ts";
