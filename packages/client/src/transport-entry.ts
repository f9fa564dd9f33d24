export { acceptedRefusal, assertAccepted, assertConfirmed, isRefusal, requested } from "./accepted.ts";
export { within } from "./abort.ts";
export { DEFAULT_BASE_URL, normalizeBaseUrl } from "./base-url.ts";
export {
  CobaltError,
  type CobaltErrorCode,
  type CobaltErrorDetails,
  type CobaltIssue,
  isCobaltError,
} from "./errors.ts";
export { type ExactNumber, isExactNumber, numberText } from "./exact-number.ts";
export { exactNumber } from "./make-exact-number.ts";
export { isRecord, type JsonObject, type JsonValue } from "./json.ts";
export { type LinkedAccountId, readLinkedAccountId } from "./linked-account-id.ts";
export type { NamedReference } from "./named-reference.schema.ts";
export type { Option, OptionValue } from "./option.schema.ts";
export { parseJson } from "./parse-json.ts";
export { type Page, readPage } from "./page.ts";
export { givenIds, headerValue, namedIds, path } from "./path.ts";
export { readTime } from "./read-time.ts";
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
} from "./reading.ts";
export { sameJson } from "./same-json.ts";
export type { CobaltSession, CobaltWarning } from "./session.ts";
export { stringifyJson } from "./stringify-json.ts";
export {
  type CallOptions,
  createTransport,
  type HttpMethod,
  type Transport,
  type TransportCall,
  type TransportOptions,
} from "./transport.ts";
export {
  type AccountCredentialInput,
  deleteAccountCredential,
  setAccountCredential,
  updateAccount,
  type UpdateAccountInput,
} from "./account/account.ts";
export {
  type Account,
  type AccountIntegration,
  type AccountMetadata,
  accountReader,
} from "./account/account.schema.ts";
export { getApplication } from "./applications/applications.ts";
export { type Application, applicationReader } from "./applications/applications.schema.ts";
export { type AuthStructure, type AuthStructureField, getAuthStructure } from "./applications/auth-structure.ts";
export type { AuthInput, AuthMethod } from "./applications/auth-methods.schema.ts";
export type { Connection, ConnectionStatus } from "./applications/connection.schema.ts";
export {
  addressOf,
  clearConfigField,
  type ConfigFieldInput,
  type ConfigFieldReference,
  getConfigField,
  type GetConfigFieldInput,
  setConfigField,
  type SetConfigFieldInput,
} from "./configs/config-fields.ts";
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
export {
  type Config,
  configReader,
  type ConfigSummary,
  type ConfigWorkflow,
  type FieldError,
} from "./configs/configs.schema.ts";
export type { FieldUpdate, FieldValue, MappingEntry } from "./configs/field-value.ts";
export type { ConfigField, MappingSide } from "./configs/field.schema.ts";
export { getRuleColumns, type RuleColumns, type RuleColumnsInput } from "./configs/rule-columns.ts";
export {
  type AuthorizationStart,
  disconnectApplication,
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
export { type Datastore, type DatastoreRecord, datastoreReader } from "./datastores/datastores.schema.ts";
export { holdSecret } from "./connections/secret-inputs.ts";
export { triggerEvent, type TriggerEventInput } from "./events/events.ts";
export {
  type ExecutionBatch,
  type ExecutionBatchFilters,
  listExecutionBatches,
} from "./executions/execution-batches.ts";
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
  stopExecution,
} from "./executions/executions.ts";
export type { Execution, NodeRun } from "./executions/executions.schema.ts";
export { createHostedPortalUrl, type HostedPortalInput } from "./hosted-portal/hosted-portal.ts";
export { getHumanTask, submitHumanTask, type SubmitHumanTaskInput } from "./human-tasks/human-tasks.ts";
export type { HumanTask, HumanTaskStatus } from "./human-tasks/human-tasks.schema.ts";
export {
  createWebhook,
  deleteWebhook,
  getWebhook,
  groupWebhooks,
  type GroupWebhooksInput,
  listWebhooks,
  subscribeWebhook,
  unsubscribeWebhook,
  updateWebhook,
  type UpdateWebhookInput,
  type WebhookInput,
} from "./webhooks/webhooks.ts";
export type { Webhook, WebhookEventName } from "./webhooks/webhooks.schema.ts";
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
