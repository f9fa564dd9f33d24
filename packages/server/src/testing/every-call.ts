import type { CobaltAccount, CobaltServer, Webhooks } from "../index.ts";

type Calls<T, Left extends keyof T> = { [K in Exclude<keyof T, Left>]: (on: T) => Promise<unknown> };

const webhookCalls: Calls<Webhooks, never> = {
  listWebhooks: (on) => on.listWebhooks(),
  getWebhook: (on) => on.getWebhook("w"),
  createWebhook: (on) => on.createWebhook({ url: "https://hooks.test", events: ["Workflow Errored"] }),
  updateWebhook: (on) => on.updateWebhook({ id: "w", enabled: false }),
  deleteWebhook: (on) => on.deleteWebhook("w"),
  groupWebhooks: (on) => on.groupWebhooks({ ids: ["w"], group: "g" }),
  subscribeWebhook: (on) => on.subscribeWebhook(["Workflow Errored"]),
  unsubscribeWebhook: (on) => on.unsubscribeWebhook("Workflow Errored"),
};

/** One call of everything the organization can do with its key; the type check misses none. */
export const organizationCalls: Calls<
  CobaltServer,
  "baseUrl" | "account" | "getAuthStructure" | "getHumanTask" | "submitHumanTask"
> = {
  createSessionToken: (cobalt) => cobalt.createSessionToken({ linkedAccountId: "harbor" }),
  listLinkedAccounts: (cobalt) => cobalt.listLinkedAccounts(),
  getLinkedAccount: (cobalt) => cobalt.getLinkedAccount("harbor"),
  createLinkedAccount: (cobalt) => cobalt.createLinkedAccount({ linkedAccountId: "new" }),
  upsertLinkedAccount: (cobalt) => cobalt.upsertLinkedAccount({ linkedAccountId: "new" }),
  deleteLinkedAccount: (cobalt) => cobalt.deleteLinkedAccount("harbor"),
  migrateToken: (cobalt) => cobalt.migrateToken({ linkedAccountId: "harbor", slug: "slack", auth }),
  listApplications: (cobalt) => cobalt.listApplications(),
  getApplication: (cobalt) => cobalt.getApplication("slack"),
  triggerEvent: (cobalt) => cobalt.triggerEvent({ linkedAccountId: "harbor", event: "Invoice Paid" }),
  listEventDefinitions: (cobalt) => cobalt.listEventDefinitions(),
  getEventDefinition: (cobalt) => cobalt.getEventDefinition("e"),
  createEventDefinition: (cobalt) => cobalt.createEventDefinition({ name: "New", sample: {} }),
  updateEventDefinition: (cobalt) => cobalt.updateEventDefinition({ id: "e", name: "New", sample: {} }),
  deleteEventDefinition: (cobalt) => cobalt.deleteEventDefinition("e"),
  ...webhookCalls,
};

/** The same on behalf of one account. */
export const accountCalls: Calls<CobaltAccount, "linkedAccountId"> = {
  ...webhookCalls,
  get: (account) => account.get(),
  update: (account) => account.update({ name: "New" }),
  delete: (account) => account.delete(),
  createSessionToken: (account) => account.createSessionToken(),
  setAccountCredential: (account) => account.setAccountCredential({ key: "k", value: "v" }),
  deleteAccountCredential: (account) => account.deleteAccountCredential("k"),
  triggerEvent: (account) => account.triggerEvent({ event: "Invoice Paid", slug: "slack" }),
  listApplications: (account) => account.listApplications(),
  getApplication: (account) => account.getApplication("slack"),
  startAuthorization: (account) => account.startAuthorization("slack"),
  saveCredentials: (account) => account.saveCredentials("stripe", { secret_key: "sk_1" }),
  migrateToken: (account) => account.migrateToken({ slug: "slack", auth }),
  disconnectApplication: (account) => account.disconnectApplication("stripe"),
  openConfig: (account) => account.openConfig({ slug: "slack" }),
  getConfig: (account) => account.getConfig({ slug: "slack" }),
  listConfigs: (account) => account.listConfigs("slack"),
  listInstalledConfigs: (account) => account.listInstalledConfigs(),
  updateConfig: (account) => account.updateConfig({ slug: "slack", fields: [], workflows: [] }),
  deleteConfig: (account) => account.deleteConfig({ slug: "slack" }),
  toggleConfigWorkflow: (account) => account.toggleConfigWorkflow({ slug: "slack", workflowId: "w", enabled: true }),
  getConfigFields: (account) => account.getConfigFields({ slug: "slack" }),
  getConfigField: (account) => account.getConfigField({ slug: "slack", fieldId: "f" }),
  setConfigField: (account) => account.setConfigField({ slug: "slack", fieldId: "f", value: "v" }),
  clearConfigField: (account) => account.clearConfigField({ slug: "slack", fieldId: "f" }),
  getRuleColumns: (account) => account.getRuleColumns({ slug: "slack", fieldId: "f", left: "l" }),
  listExecutions: (account) => account.listExecutions(),
  getExecution: (account) => account.getExecution("e"),
  stopExecution: (account) => account.stopExecution("e"),
  rerunExecution: (account) => account.rerunExecution("e"),
  listExecutionBatches: (account) => account.listExecutionBatches({ executionId: "e", nodeId: "n" }),
  getExecutionResponse: (account) => account.getExecutionResponse("e"),
  listWorkflows: (account) => account.listWorkflows(),
  createWorkflow: (account) => account.createWorkflow({ name: "New" }),
  getWorkflow: (account) => account.getWorkflow("w"),
  openWorkflowDraft: (account) => account.openWorkflowDraft("w"),
  updateWorkflow: (account) => account.updateWorkflow({ workflowId: "w", name: "New" }),
  publishWorkflow: (account) => account.publishWorkflow({ workflowId: "w", published: true }),
  deleteWorkflow: (account) => account.deleteWorkflow("w"),
  executeWorkflow: (account) => account.executeWorkflow({ workflowId: "w", slug: "slack" }),
  listWorkflowVersions: (account) => account.listWorkflowVersions("w"),
  getWorkflowInput: (account) => account.getWorkflowInput("w"),
  listEnabledWorkflows: (account) => account.listEnabledWorkflows(),
  listDatastores: (account) => account.listDatastores(),
  listDatastoreRecords: (account) => account.listDatastoreRecords({ slug: "slack", name: "d" }),
  searchDatastoreRecords: (account) =>
    account.searchDatastoreRecords({ slug: "slack", name: "d", where: [{ column: "c", matches: "m" }] }),
  createHostedPortalUrl: (account) => account.createHostedPortalUrl(),
};

const auth = { type: "oauth2", values: { access_token: "xoxb-1" } };
