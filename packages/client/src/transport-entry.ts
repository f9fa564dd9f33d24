export { assertAccepted, requested } from "./accepted.ts";
export { DEFAULT_BASE_URL, normalizeBaseUrl } from "./base-url.ts";
export {
  CobaltError,
  type CobaltErrorCode,
  type CobaltErrorDetails,
  type CobaltIssue,
  isCobaltError,
} from "./errors.ts";
export { isRecord, type JsonValue } from "./json.ts";
export { type Page, readPage } from "./page.ts";
export { headerValue, path } from "./path.ts";
export {
  defined,
  expected,
  id,
  json,
  list,
  number,
  object,
  readList,
  type Reader,
  type ReadContext,
  text,
  unreadable,
} from "./reading.ts";
export {
  type CallOptions,
  createTransport,
  type HttpMethod,
  type Transport,
  type TransportCall,
  type TransportOptions,
} from "./transport.ts";
export type { CobaltSession, CobaltWarning } from "./session.ts";
export { echoesOf } from "./echoes.ts";
export { safeUrl } from "./safe-url.ts";
export { type Account, type AccountIntegration, accountReader } from "./account/account.schema.ts";
export { getApplication, listApplications } from "./applications/applications.ts";
export type { Application } from "./applications/applications.schema.ts";
export { applicationReader } from "./applications/applications.schema.ts";
export type { AuthInput, AuthMethod } from "./applications/auth-methods.schema.ts";
export type { Connection, ConnectionStatus } from "./applications/connection.schema.ts";
export { clearConfigField, getConfigField, setConfigField } from "./configs/config-fields.ts";
export type { ConfigFieldReference, SetConfigFieldInput } from "./configs/config-fields.ts";
export {
  deleteConfig,
  getConfig,
  listConfigs,
  openConfig,
  toggleConfigWorkflow,
  updateConfig,
} from "./configs/configs.ts";
export type {
  ConfigReference,
  OpenConfigInput,
  ToggleConfigWorkflowInput,
  UpdateConfigInput,
} from "./configs/configs.ts";
export { configReader } from "./configs/configs.schema.ts";
export type { Config, ConfigSummary, ConfigWorkflow, FieldError } from "./configs/configs.schema.ts";
export type { FieldUpdate, FieldValue, MappingEntry } from "./configs/field-value.ts";
export type { ConfigField, MappingSide } from "./configs/field.schema.ts";
export type { DisconnectOptions, SaveCredentialsOptions } from "./connections/connections.ts";
export { triggerEvent, type TriggerEventInput } from "./events/events.ts";
export {
  type ExecutionStatus,
  isFinished,
  type NodeStatus,
  readExecutionStatus,
} from "./executions/execution-status.ts";
export {
  type ExecutionFilters,
  getExecution,
  listExecutions,
  rerunExecution,
  startedExecution,
  stopExecution,
} from "./executions/executions.ts";
export type { Execution, NodeRun } from "./executions/executions.schema.ts";
export type { NamedReference } from "./named-reference.schema.ts";
export type { Option } from "./option.schema.ts";
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
