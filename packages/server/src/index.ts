import "./assert-backend.ts";

export type {
  Account,
  AccountCredentialInput,
  AccountIntegration,
  AccountMetadata,
  Application,
  AuthInput,
  AuthMethod,
  AuthorizationStart,
  AuthStructure,
  AuthStructureField,
  CallOptions,
  CobaltErrorCode,
  CobaltErrorDetails,
  CobaltIssue,
  CobaltWarning,
  Config,
  ConfigField,
  ConfigFieldReference,
  ConfigReference,
  ConfigSummary,
  ConfigWorkflow,
  Connection,
  ConnectionStatus,
  CreateWorkflowInput,
  Datastore,
  DatastoreRecord,
  DatastoreReference,
  DisconnectOptions,
  EnabledWorkflow,
  ExactNumber,
  ExecuteWorkflowInput,
  Execution,
  ExecutionBatch,
  ExecutionBatchFilters,
  ExecutionFilters,
  ExecutionStart,
  ExecutionStatus,
  FieldError,
  FieldUpdate,
  FieldValue,
  GetConfigFieldInput,
  GroupWebhooksInput,
  HostedPortalInput,
  HumanTask,
  HumanTaskStatus,
  JsonObject,
  JsonValue,
  MappingEntry,
  MappingSide,
  NamedReference,
  NodeRun,
  NodeStatus,
  OpenConfigInput,
  Option,
  OptionValue,
  Page,
  PrivateWorkflow,
  PrivateWorkflowFilters,
  PublishedWorkflow,
  PublishWorkflowInput,
  RuleColumns,
  RuleColumnsInput,
  SaveCredentialsOptions,
  SearchDatastoreInput,
  SetConfigFieldInput,
  SubmitHumanTaskInput,
  ToggleConfigWorkflowInput,
  TriggerEventInput,
  UpdateAccountInput,
  UpdateConfigInput,
  UpdateWebhookInput,
  UpdateWorkflowInput,
  Webhook,
  WebhookEventName,
  WebhookInput,
  WorkflowDetail,
  WorkflowEdge,
  WorkflowNode,
  WorkflowVersion,
  WorkflowVersionFilters,
} from "@cobalt-kit/client/transport";
export {
  CobaltError,
  exactNumber,
  isCobaltError,
  isExactNumber,
  isFinished,
  numberText,
  parseJson,
  sameJson,
  stringifyJson,
} from "@cobalt-kit/client/transport";
export type { AccountConfigs } from "./account/account-configs.ts";
export type { AccountConnections } from "./account/account-connections.ts";
export type { AccountData } from "./account/account-data.ts";
export type { AccountExecutions, ExecutionResponse } from "./account/account-executions.ts";
export type { AccountWorkflows } from "./account/account-workflows.ts";
export type { CobaltAccount } from "./account/account.ts";
export type { MigrateTokenInput } from "./account/migrate-token.ts";
export {
  type CobaltServer,
  type CobaltServerOptions,
  createCobaltServer,
  type ServerTriggerEventInput,
} from "./create-cobalt-server.ts";
export {
  type AuthenticatedAccount,
  createSessionHandler,
  type SessionHandlerOptions,
  type SignedInAccount,
} from "./create-session-handler.ts";
export type {
  LinkedAccountInput,
  ListLinkedAccountsInput,
  OrganizationAccounts,
  ServerMigrateTokenInput,
} from "./organization/accounts.ts";
export type {
  ApplicationFilters,
  OrganizationApplications,
  ServerApplicationFilters,
} from "./organization/applications.ts";
export type {
  EventDefinition,
  EventDefinitionInput,
  EventDefinitions,
  EventField,
  UpdateEventDefinitionInput,
} from "./organization/event-definitions.ts";
export type { HumanTasks } from "./organization/human-tasks.ts";
export type { CreateSessionTokenInput, SessionTokenAnswer } from "./organization/session-tokens.ts";
export {
  createWebhookHandler,
  type WebhookClaims,
  type WebhookHandlerOptions,
} from "./webhooks/create-webhook-handler.ts";
export { parseWebhook } from "./webhooks/parse-webhook.ts";
export type { Webhooks } from "./webhooks/webhooks.ts";
export type { RawBody } from "./webhooks/raw-body.ts";
export { receiveWebhook } from "./webhooks/receive-webhook.ts";
export { verifyWebhook } from "./webhooks/verify-webhook.ts";
export type {
  ConnectionEventName,
  ConnectionWebhookEvent,
  UnknownWebhookEvent,
  WebhookEvent,
  WorkflowEventName,
  WorkflowWebhookEvent,
} from "./webhooks/webhook-event.ts";
