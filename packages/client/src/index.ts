export {
  type AccountCredentialInput,
  deleteAccountCredential,
  getAccount,
  setAccountCredential,
  updateAccount,
  type UpdateAccountInput,
} from "./account/account.ts";
export type { Account, AccountIntegration, AccountMetadata } from "./account/account.schema.ts";
export { revokeSessionToken } from "./account/revoke-session-token.ts";
export { getApplication, listApplications, type ListApplicationsOptions } from "./applications/applications.ts";
export type { Application } from "./applications/applications.schema.ts";
export { type AuthStructure, type AuthStructureField, getAuthStructure } from "./applications/auth-structure.ts";
export type { AuthInput, AuthMethod } from "./applications/auth-methods.schema.ts";
export type { Connection, ConnectionStatus } from "./applications/connection.schema.ts";
export {
  clearConfigField,
  type ConfigFieldInput,
  type ConfigFieldReference,
  getConfigField,
  type GetConfigFieldInput,
  setConfigField,
  type SetConfigFieldInput,
} from "./configs/config-fields.ts";
export { connectCodeToken, type ConnectCodeOptions } from "./connect-code.ts";
export { type AccessRequest, requestAccess, type RequestAccessInput } from "./connections/request-access.ts";
export {
  type ConfigReference,
  deleteConfig,
  getConfig,
  type GetConfigInput,
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
export { getRuleColumns, type RuleColumns, type RuleColumnsInput } from "./configs/rule-columns.ts";
export {
  type AuthorizationStart,
  disconnectApplication,
  type ConnectionOptions,
  type DisconnectOptions,
  saveCredentials,
  type SaveCredentialsOptions,
  startAuthorization,
} from "./connections/connections.ts";
export {
  type DatastoreReference,
  listDatastoreRecords,
  listDatastores,
  searchDatastoreRecords,
  type SearchDatastoreInput,
} from "./datastores/datastores.ts";
export type { Datastore, DatastoreRecord } from "./datastores/datastores.schema.ts";
export {
  CobaltError,
  type CobaltErrorCode,
  type CobaltErrorDetails,
  type CobaltIssue,
  isCobaltError,
} from "./errors.ts";
export { type ExactNumber, isExactNumber, numberText } from "./exact-number.ts";
export { exactNumber } from "./make-exact-number.ts";
export { triggerEvent, type TriggerEventInput } from "./events/events.ts";
export {
  type ExecutionBatch,
  type ExecutionBatchFilters,
  listExecutionBatches,
} from "./executions/execution-batches.ts";
export { type ExecutionStatus, isFinished, type NodeStatus } from "./executions/execution-status.ts";
export {
  type ExecutionFilters,
  getExecution,
  listExecutions,
  rerunExecution,
  stopExecution,
} from "./executions/executions.ts";
export type { Execution, NodeRun } from "./executions/executions.schema.ts";
export { createHostedPortalUrl, getHostedProperties, type HostedPortalInput } from "./hosted-portal/hosted-portal.ts";
export { getHumanTask, submitHumanTask, type SubmitHumanTaskInput } from "./human-tasks/human-tasks.ts";
export type { HumanTask, HumanTaskStatus } from "./human-tasks/human-tasks.schema.ts";
export type { JsonObject, JsonValue } from "./json.ts";
export type { LinkedAccountId } from "./linked-account-id.ts";
export type { NamedReference } from "./named-reference.schema.ts";
export type { Option, OptionValue } from "./option.schema.ts";
export { getOrganization } from "./organization/organization.ts";
export type { Organization } from "./organization/organization.schema.ts";
export type { Page } from "./page.ts";
export { sameJson } from "./same-json.ts";
export {
  type CobaltSession,
  type CobaltSessionOptions,
  type CobaltSessionStatus,
  type CobaltWarning,
  createCobaltSession,
  type SessionTokenSource,
} from "./session.ts";
export type { CallOptions, Transport, TransportCall } from "./transport.ts";
export { type EnabledWorkflow, listEnabledWorkflows } from "./workflows/enabled-workflows.ts";
export { executeWorkflow, type ExecuteWorkflowInput, type ExecutionStart } from "./workflows/execute-workflow.ts";
export {
  getWorkflow,
  openWorkflowDraft,
  updateWorkflow,
  type UpdateWorkflowInput,
} from "./workflows/workflow-detail.ts";
export type { WorkflowDetail, WorkflowEdge, WorkflowNode } from "./workflows/workflow-detail.schema.ts";
export {
  listWorkflowVersions,
  type WorkflowVersion,
  type WorkflowVersionFilters,
} from "./workflows/workflow-versions.ts";
export {
  createWorkflow,
  type CreateWorkflowInput,
  deleteWorkflow,
  getWorkflowInput,
  listWorkflows,
  type PrivateWorkflowFilters,
  type PublishedWorkflow,
  publishWorkflow,
  type PublishWorkflowInput,
} from "./workflows/workflows.ts";
export type { PrivateWorkflow } from "./workflows/workflows.schema.ts";
