export { getAccount } from "./account/account.ts";
export type { Account, AccountIntegration } from "./account/account.schema.ts";
export { getApplication, listApplications } from "./applications/applications.ts";
export type { Application } from "./applications/applications.schema.ts";
export type { AuthInput, AuthMethod } from "./applications/auth-methods.schema.ts";
export type { Connection, ConnectionStatus } from "./applications/connection.schema.ts";
export {
  clearConfigField,
  type ConfigFieldReference,
  getConfigField,
  setConfigField,
  type SetConfigFieldInput,
} from "./configs/config-fields.ts";
export {
  type ConfigReference,
  deleteConfig,
  getConfig,
  listConfigs,
  openConfig,
  type OpenConfigInput,
  toggleConfigWorkflow,
  type ToggleConfigWorkflowInput,
  updateConfig,
  type UpdateConfigInput,
} from "./configs/configs.ts";
export type { Config, ConfigSummary, ConfigWorkflow, FieldError } from "./configs/configs.schema.ts";
export type { FieldUpdate, FieldValue, MappingEntry } from "./configs/field-value.ts";
export type { ConfigField, MappingSide } from "./configs/field.schema.ts";
export {
  type AuthorizationStart,
  disconnectApplication,
  type DisconnectOptions,
  saveCredentials,
  type SaveCredentialsOptions,
  startAuthorization,
} from "./connections/connections.ts";
export {
  CobaltError,
  type CobaltErrorCode,
  type CobaltErrorDetails,
  type CobaltIssue,
  isCobaltError,
} from "./errors.ts";
export { triggerEvent, type TriggerEventInput } from "./events/events.ts";
export { type ExecutionStatus, isFinished, type NodeStatus } from "./executions/execution-status.ts";
export {
  type ExecutionFilters,
  getExecution,
  listExecutions,
  rerunExecution,
  stopExecution,
} from "./executions/executions.ts";
export type { Execution, NodeRun } from "./executions/executions.schema.ts";
export type { JsonValue } from "./json.ts";
export type { NamedReference } from "./named-reference.schema.ts";
export type { Option } from "./option.schema.ts";
export type { Page } from "./page.ts";
export {
  type CobaltSession,
  type CobaltSessionOptions,
  type CobaltSessionStatus,
  type CobaltWarning,
  createCobaltSession,
  type SessionTokenSource,
} from "./session.ts";
export type { CallOptions, Transport, TransportCall } from "./transport.ts";
export { executeWorkflow, type ExecuteWorkflowInput, type ExecutionStart } from "./workflows/execute-workflow.ts";
export {
  createWorkflow,
  type CreateWorkflowInput,
  deleteWorkflow,
  getWorkflowInput,
  listWorkflows,
  type PrivateWorkflowFilters,
  publishWorkflow,
  type PublishWorkflowInput,
} from "./workflows/workflows.ts";
export type { PrivateWorkflow } from "./workflows/workflows.schema.ts";
