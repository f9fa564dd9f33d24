// @vitest-environment node
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { describe, expect, it } from "vitest";
import * as client from "./index.ts";
import { openSession } from "./testing/open-session.ts";
import { filled, waitingTask } from "./testing/waiting-task.ts";
import * as webhooks from "./webhooks-entry.ts";

type Call = (session: client.CobaltSession, ...rest: never[]) => Promise<unknown>;
type Public = typeof client & typeof webhooks;
type Functions = { [Name in keyof Public as Public[Name] extends Call ? Name : never]: Public[Name] };
type Operation = [route: string, call: (session: client.CobaltSession, sandbox: Sandbox) => Promise<unknown>];

const crm = { slug: "atlas-crm" };
const rule = { ...crm, fieldId: "acrm_only_when" };
const payouts = { slug: "stripe", name: "Payouts" };
const hook = { url: "https://ledger.test/hooks", events: ["Workflow Errored"] };
const credentials = "/public/linked-account/default-app/auth-credentials/:key";

/** Every function that calls the API, and the route that answers it; the type check misses none. */
const operations: Record<keyof Functions, Operation> = {
  listApplications: ["GET /f-sdk/application", (session) => client.listApplications(session)],
  getApplication: ["GET /f-sdk/application/:slug", (session) => client.getApplication(session, "slack")],
  getAuthStructure: ["GET /public/auth-structure/:slug", (session) => client.getAuthStructure(session, "stripe")],
  startAuthorization: ["POST /api/v1/:slug/integrate", (session) => client.startAuthorization(session, "slack")],
  saveCredentials: [
    "POST /app/:slug/save",
    (session) => client.saveCredentials(session, "stripe", { secret_key: "sk_live_1" }),
  ],
  disconnectApplication: [
    "DELETE /api/v1/linked-acc/integration/:slug",
    (session) => client.disconnectApplication(session, "stripe"),
  ],
  openConfig: ["POST /f-sdk/config", (session) => client.openConfig(session, crm)],
  getConfig: ["GET /f-sdk/slug/:slug/config", (session) => client.getConfig(session, crm)],
  listConfigs: ["GET /public/slug/:slug/configs", (session) => client.listConfigs(session, crm.slug)],
  updateConfig: ["PUT /f-sdk/config", (session) => client.updateConfig(session, { ...crm, fields: [], workflows: [] })],
  deleteConfig: ["DELETE /f-sdk/slug/:slug/config", (session) => client.deleteConfig(session, crm)],
  toggleConfigWorkflow: [
    "PATCH /public/slug/:slug/config/:config_id/workflows/:workflow_id",
    async (session) => {
      const { workflows } = await client.openConfig(session, { slug: "stripe" });
      return client.toggleConfigWorkflow(session, {
        slug: "stripe",
        workflowId: workflows[0]?.id ?? "",
        enabled: false,
      });
    },
  ],
  getConfigField: ["POST /public/config/field/:field_id", (session) => client.getConfigField(session, rule)],
  setConfigField: [
    "PUT /public/config/field/:field_id",
    (session) => client.setConfigField(session, { ...rule, value: { conditions: [] } }),
  ],
  clearConfigField: ["DELETE /public/config/field/:field_id", (session) => client.clearConfigField(session, rule)],
  getRuleColumns: [
    "POST /public/config/rule-engine/:field_id",
    (session) => client.getRuleColumns(session, { ...rule, left: "region" }),
  ],
  triggerEvent: [
    "POST /public/event/:slug",
    (session) => client.triggerEvent(session, { slug: "hubspot", event: "Invoice Paid" }),
  ],
  listExecutions: ["GET /public/execution", (session) => client.listExecutions(session)],
  getExecution: [
    "GET /public/execution/:execution_id",
    async (session) => client.getExecution(session, (await aRun(session)).id),
  ],
  listExecutionBatches: [
    "GET /public/execution/:execution_id/nodes/:node_id/batches",
    async (session, { control }) => {
      const past = control.account("harbor").executions;
      const run = past.find(({ workflowId, terminal }) => terminal && workflowId === "66c0cc8d1e6cbd7f142de178");
      return client.listExecutionBatches(session, { executionId: run?.id ?? "", nodeId: "3" });
    },
  ],
  stopExecution: [
    "POST /public/execution/:execution_id/stop",
    async (session) => client.stopExecution(session, (await aRun(session)).id),
  ],
  rerunExecution: [
    "POST /public/execution/:execution_id/rerun",
    async (session) => client.rerunExecution(session, (await aRun(session, "errored")).id),
  ],
  listWorkflows: ["GET /public/workflow", (session) => client.listWorkflows(session)],
  createWorkflow: ["POST /public/workflow", (session) => client.createWorkflow(session, { name: "Nightly" })],
  getWorkflow: [
    "GET /public/workflow/:workflow_id",
    async (session) => client.getWorkflow(session, (await aWorkflow(session)).id),
  ],
  openWorkflowDraft: [
    "GET /public/workflow/:workflow_id/edit",
    async (session) => client.openWorkflowDraft(session, (await aWorkflow(session)).id),
  ],
  updateWorkflow: [
    "PUT /public/workflow/:workflow_id",
    async (session) => client.updateWorkflow(session, { workflowId: (await aWorkflow(session)).id, name: "Weekly" }),
  ],
  publishWorkflow: [
    "PUT /public/workflow/:workflow_id/publish",
    async (session) => client.publishWorkflow(session, { workflowId: (await aWorkflow(session)).id, published: true }),
  ],
  deleteWorkflow: [
    "DELETE /public/workflow/:workflow_id",
    async (session) => client.deleteWorkflow(session, (await aWorkflow(session)).id),
  ],
  executeWorkflow: [
    "POST /public/workflow/:workflow_id/execute",
    async (session) => {
      const { id, slug } = await aWorkflow(session);
      await client.publishWorkflow(session, { workflowId: id, published: true });
      return client.executeWorkflow(session, { workflowId: id, slug });
    },
  ],
  listWorkflowVersions: [
    "GET /public/workflow/versions/:workflow_id",
    async (session) => client.listWorkflowVersions(session, (await aWorkflow(session)).id),
  ],
  getWorkflowInput: [
    "GET /public/workflow/request-structure/:workflow_id",
    async (session) => client.getWorkflowInput(session, (await aWorkflow(session)).id),
  ],
  listEnabledWorkflows: ["GET /public/workflow/enabled", (session) => client.listEnabledWorkflows(session)],
  getAccount: ["GET /public/session/active-linked-account", (session) => client.getAccount(session)],
  updateAccount: ["PUT /public/linked-account", (session) => client.updateAccount(session, { name: "Harbor" })],
  setAccountCredential: [
    `PUT ${credentials}`,
    (session) => client.setAccountCredential(session, { key: "api_token", value: "t-1" }),
  ],
  deleteAccountCredential: [
    `DELETE ${credentials}`,
    async (session) => {
      await client.setAccountCredential(session, { key: "api_token", value: "t-1" });
      return client.deleteAccountCredential(session, "api_token");
    },
  ],
  getOrganization: ["GET /api/v3/org/basics", (session) => client.getOrganization(session)],
  revokeSessionToken: ["POST /public/session-token/revoke", (session) => client.revokeSessionToken(session)],
  createHostedPortalUrl: ["POST /public/connect-url", (session) => client.createHostedPortalUrl(session)],
  getHostedProperties: ["GET /public/hosted-properties", (session) => client.getHostedProperties(session)],
  listDatastores: ["GET /public/datastore/config/:slug", (session) => client.listDatastores(session, payouts)],
  listDatastoreRecords: [
    "GET /public/datastore/config/:slug/:name/records",
    (session) => client.listDatastoreRecords(session, payouts),
  ],
  searchDatastoreRecords: [
    "POST /public/datastore/config/:slug/:name/search",
    (session) => client.searchDatastoreRecords(session, { ...payouts, where: [{ column: "status", matches: "paid" }] }),
  ],
  getHumanTask: [
    "GET /public/human-tasks/:id",
    async (session, sandbox) => client.getHumanTask(session, await aTask(session, sandbox)),
  ],
  submitHumanTask: [
    "POST /public/human-tasks/:id",
    async (session, sandbox) => {
      const { id, form, data } = await client.getHumanTask(session, await aTask(session, sandbox));
      return client.submitHumanTask(session, { id, data: { ...filled(form), ...data } });
    },
  ],
  listWebhooks: [
    "GET /public/webhook",
    async (session) => {
      await webhooks.createWebhook(session, hook);
      return webhooks.listWebhooks(session);
    },
  ],
  createWebhook: ["POST /public/webhook", (session) => webhooks.createWebhook(session, hook)],
  getWebhook: [
    "GET /public/webhook/:id",
    async (session) => webhooks.getWebhook(session, (await webhooks.createWebhook(session, hook)).id),
  ],
  updateWebhook: [
    "PUT /public/webhook/:id",
    async (session) => {
      const { id } = await webhooks.createWebhook(session, hook);
      return webhooks.updateWebhook(session, { id, enabled: false });
    },
  ],
  deleteWebhook: [
    "DELETE /public/webhook/:id",
    async (session) => webhooks.deleteWebhook(session, (await webhooks.createWebhook(session, hook)).id),
  ],
  groupWebhooks: [
    "PUT /public/webhooks/group/edit",
    async (session) => {
      const { id } = await webhooks.createWebhook(session, hook);
      return webhooks.groupWebhooks(session, { ids: [id], group: "ops" });
    },
  ],
  subscribeWebhook: [
    "POST /public/webhook/subscribe",
    async (session) => {
      await webhooks.createWebhook(session, hook);
      return webhooks.subscribeWebhook(session, ["Workflow Timed Out"]);
    },
  ],
  unsubscribeWebhook: [
    "POST /public/webhook/unsubscribe",
    async (session) => {
      await webhooks.createWebhook(session, hook);
      return webhooks.unsubscribeWebhook(session, "Workflow Errored");
    },
  ],
};

describe.each(["vendor", "seed"] as const)("in the %s dialect", (dialect) => {
  it.each(Object.entries(operations))("%s is answered", async (name, [path, call]) => {
    const sandbox = createSandbox({ dialect, tokenAccess: { webhooks: true } });
    const linkedAccountId = name.endsWith("HumanTask") ? "lumen" : "harbor";
    const { session, warnings } = openSession({ linkedAccountId }, sandbox);
    await call(session, sandbox);
    const route = path.includes(" /api/") ? path : path.replace(" ", " /api/v2");
    expect(sandbox.control.requests().at(-1)).toMatchObject({ route, status: 200 });
    expect(warnings).toEqual([]);
  });
});

async function aRun(session: client.CobaltSession, status?: string): Promise<client.Execution> {
  const { items } = await client.listExecutions(session, { status });
  const [run] = items;
  return run === undefined ? Promise.reject(new Error("the fixtures lost their past")) : run;
}

/** A new one, with its draft. */
function aWorkflow(session: client.CobaltSession): ReturnType<typeof client.createWorkflow> {
  return client.createWorkflow(session, { name: "Nightly" });
}

/** Looked for where a run tells its steps: in the vendor's dialect. */
function aTask(session: client.CobaltSession, sandbox: Sandbox): Promise<string> {
  sandbox.control.setDialect("vendor");
  return waitingTask(session, sandbox);
}
