import { fixtureIds } from "@cobalt-kit/sandbox";
import type { Sandbox } from "@cobalt-kit/sandbox";
import * as client from "../index.ts";
import * as webhooks from "../webhooks-entry.ts";
import { filled, waitingTask } from "./waiting-task.ts";

type Session = client.CobaltSession;

type Public = typeof client & typeof webhooks;

/** Every function of the client that calls the API. */
export type OperationName = {
  [Name in keyof Public]: Public[Name] extends (session: Session, ...rest: never[]) => Promise<unknown> ? Name : never;
}[keyof Public];

/** A call of a function, and the request it ends in: nothing is sent beside what stands here. */
export interface OperationCall {
  /** What is special about it. @default nothing: the call as the documentation has it */
  given?: string;
  /** @default the operation's */
  route?: string;
  call: (session: Session, sandbox: Sandbox) => Promise<unknown>;
  query?: Record<string, string>;
  /** Without who asks, and the type of the body. */
  headers?: Record<string, string>;
  /** As JSON; of a form, its parts. */
  body?: unknown;
}

/** A function of the client. */
export interface Operation {
  /** Method and path as the sandbox names its routes. */
  route: string;
  calls: OperationCall[];
}

const crm = { slug: "atlas-crm" };
const rule = { ...crm, fieldId: "acrm_only_when" };
const payouts = { slug: "stripe", name: "Payouts" };
const hook = { url: "https://ledger.test/hooks", events: ["Workflow Errored"] };
const invoicePaid = { event: "Invoice Paid", payload: { number: "INV-7" } };
const sentHook = { webhook_url: "https://ledger.test/hooks", webhook_events: ["Workflow Errored"] };
const labels = { "Our columns": [{ name: "City", value: "city" }] };
const publicApi = "/api/v2/public";
const pages = "/api/v2/f-sdk";

/**
 * Every function that calls the API, the route that answers it and the exact requests it sends: what the client's tests run, and what
 * the README's table of operations is checked against. The type check misses none.
 */
export const operations: Record<OperationName, Operation> = {
  listApplications: {
    route: `GET ${pages}/application`,
    calls: [
      { call: (session) => client.listApplications(session) },
      {
        given: "the marketplace's teasers alone",
        call: (session) => client.listApplications(session, { ecosystem: true }),
        query: { ecosystem: "true" },
      },
    ],
  },
  getApplication: {
    route: `GET ${pages}/application/:slug`,
    calls: [{ call: (session) => client.getApplication(session, "slack") }],
  },
  getAuthStructure: {
    route: `GET ${publicApi}/auth-structure/:slug`,
    calls: [{ call: (session) => client.getAuthStructure(session, "stripe") }],
  },
  startAuthorization: {
    route: "POST /api/v1/:slug/integrate",
    calls: [
      { call: (session) => client.startAuthorization(session, "slack"), body: {} },
      {
        given: "what the provider needs to know",
        call: (session) => client.startAuthorization(session, "shopify", { shop: "harbor" }),
        body: { shop: "harbor" },
      },
      {
        given: "one of several connections, and what to keep with it",
        call: (session) =>
          client.startAuthorization(session, "slack", {}, { connectionId: "c1", userDefinedFields: { team: "Sales" } }),
        body: { connection_id: "c1", user_defined_fields: { team: "Sales" } },
      },
    ],
  },
  saveCredentials: {
    route: "POST /api/v2/app/:slug/save",
    calls: [
      {
        call: (session) => client.saveCredentials(session, "stripe", { secret_key: "sk_live_1" }),
        body: { secret_key: "sk_live_1" },
      },
      {
        given: "one of several connections, made with one of the organization's credentials",
        call: (session) =>
          client.saveCredentials(session, "stripe", { secret_key: "sk_2" }, { connectionId: "c1", profileId: "p1" }),
        body: { secret_key: "sk_2", connection_id: "c1", auth_profile_id: "p1" },
      },
    ],
  },
  disconnectApplication: {
    route: "DELETE /api/v1/linked-acc/integration/:slug",
    calls: [
      { call: (session) => client.disconnectApplication(session, "stripe") },
      {
        given: "one type alone",
        call: (session) => client.disconnectApplication(session, "stripe", { authType: "keybased" }),
        query: { auth_type: "keybased" },
      },
      {
        given: "one of several connections",
        call: (session) => client.disconnectApplication(session, "stripe", { connectionId: "c1" }),
        query: { connection_id: "c1" },
      },
    ],
  },
  requestAccess: {
    route: "POST /api/v1/ecosystem/leads",
    calls: [
      {
        call: (session) => client.requestAccess(session, { slug: "datev", email: "ada@harbor.test" }),
        body: { slug: "datev", email: "ada@harbor.test" },
      },
      {
        given: "a name and a message",
        call: (session) =>
          client.requestAccess(session, { slug: "datev", email: "a@b.test", name: "Ada", message: "Please" }),
        body: { slug: "datev", email: "a@b.test", name: "Ada", description: "Please" },
      },
    ],
  },
  openConfig: {
    route: `POST ${pages}/config`,
    calls: [
      { call: (session) => client.openConfig(session, crm), body: crm },
      {
        given: "an id, rows of mappings and no choices of fields",
        call: (session) => client.openConfig(session, { ...crm, configId: "north", labels, excludeOptions: true }),
        headers: { disable_field_options: "true" },
        body: { ...crm, config_id: "north", labels },
      },
      {
        given: "one of several connections",
        call: (session) => client.openConfig(session, { ...crm, connectionId: "c1" }),
        body: { ...crm, connection_id: "c1" },
      },
    ],
  },
  getConfig: {
    route: `GET ${pages}/slug/:slug/config`,
    calls: [
      { call: (session) => client.getConfig(session, crm) },
      {
        given: "no choices of fields",
        call: (session) => client.getConfig(session, { ...crm, excludeOptions: true }),
        headers: { disable_field_options: "true" },
      },
      {
        given: "one of several connections",
        call: (session) => client.getConfig(session, { ...crm, connectionId: "c1" }),
        query: { connection_id: "c1" },
      },
    ],
  },
  listConfigs: {
    route: `GET ${publicApi}/slug/:slug/configs`,
    calls: [{ call: (session) => client.listConfigs(session, crm.slug) }],
  },
  updateConfig: {
    route: `PUT ${pages}/config`,
    calls: [
      {
        call: (session) => client.updateConfig(session, { ...crm, fields: [], workflows: [] }),
        body: { ...crm, fields: {}, workflows: [] },
      },
      {
        given: "rows of mappings alone",
        call: (session) => client.updateConfig(session, { ...crm, labels, excludeOptions: true }),
        headers: { disable_field_options: "true" },
        body: { ...crm, labels },
      },
      {
        given: "one of several connections",
        call: (session) => client.updateConfig(session, { ...crm, connectionId: "c1", fields: [] }),
        body: { ...crm, connection_id: "c1", fields: {} },
      },
    ],
  },
  deleteConfig: {
    route: `DELETE ${pages}/slug/:slug/config`,
    calls: [
      { call: (session) => client.deleteConfig(session, crm) },
      {
        given: "one of several connections",
        call: (session) => client.deleteConfig(session, { ...crm, connectionId: "c1" }),
        query: { connection_id: "c1" },
      },
    ],
  },
  toggleConfigWorkflow: {
    route: `PATCH ${publicApi}/slug/:slug/config/:config_id/workflows/:workflow_id`,
    calls: [
      {
        call: async (session) => {
          const { workflows } = await client.openConfig(session, { slug: "stripe" });
          const workflowId = workflows[0]?.id ?? "";
          return client.toggleConfigWorkflow(session, { slug: "stripe", workflowId, enabled: false });
        },
        body: { enabled: false },
      },
      {
        given: "one of several connections",
        call: async (session) => {
          const { workflows } = await client.openConfig(session, { slug: "stripe" });
          const workflowId = workflows[0]?.id ?? "";
          const named = { slug: "stripe", connectionId: "c1", workflowId };
          return client.toggleConfigWorkflow(session, { ...named, enabled: false });
        },
        body: { enabled: false, connection_id: "c1" },
      },
    ],
  },
  getConfigField: {
    route: `POST ${publicApi}/config/field/:field_id`,
    calls: [
      { call: (session) => client.getConfigField(session, rule), headers: crm, body: {} },
      {
        given: "the value of its parent",
        call: (session) => client.getConfigField(session, { ...rule, configId: "harbor", value: "wb_1" }),
        query: { config_id: "harbor" },
        headers: crm,
        body: { value: "wb_1" },
      },
      {
        given: "no choices",
        call: (session) => client.getConfigField(session, { ...rule, excludeOptions: true }),
        headers: { ...crm, disable_field_options: "true" },
        body: {},
      },
    ],
  },
  setConfigField: {
    route: `PUT ${publicApi}/config/field/:field_id`,
    calls: [
      {
        call: (session) => client.setConfigField(session, { ...rule, value: { conditions: [] } }),
        headers: crm,
        body: { value: { conditions: [] } },
      },
      {
        given: "one of several connections",
        call: (session) => client.setConfigField(session, { ...rule, connectionId: "c1", value: { conditions: [] } }),
        query: { connection_id: "c1" },
        headers: crm,
        body: { value: { conditions: [] } },
      },
      {
        given: "no choices",
        call: (session) => client.setConfigField(session, { ...rule, value: { conditions: [] }, excludeOptions: true }),
        headers: { ...crm, disable_field_options: "true" },
        body: { value: { conditions: [] } },
      },
    ],
  },
  clearConfigField: {
    route: `DELETE ${publicApi}/config/field/:field_id`,
    calls: [
      { call: (session) => client.clearConfigField(session, rule), headers: crm },
      {
        given: "no choices",
        call: (session) => client.clearConfigField(session, { ...rule, excludeOptions: true }),
        headers: { ...crm, disable_field_options: "true" },
      },
    ],
  },
  getRuleColumns: {
    route: `POST ${publicApi}/config/rule-engine/:field_id`,
    calls: [
      {
        call: (session) => client.getRuleColumns(session, { ...rule, left: "region" }),
        headers: crm,
        body: { rule_column: { lhs: "region" } },
      },
    ],
  },
  triggerEvent: {
    route: `POST ${publicApi}/event/trigger`,
    calls: [
      { call: (session) => client.triggerEvent(session, invoicePaid), body: invoicePaid },
      {
        given: "an application",
        route: `POST ${publicApi}/event/:slug`,
        call: (session) => client.triggerEvent(session, { ...invoicePaid, slug: "hubspot" }),
        body: invoicePaid,
      },
      {
        given: "a configuration, a tag and a header to tell repeats by",
        call: (session) =>
          client.triggerEvent(session, {
            ...invoicePaid,
            configId: "harbor",
            instanceTag: "nightly",
            headers: { "X-Delivery": "d-1" },
          }),
        headers: { config_id: "harbor", instance_tag: "nightly", "x-delivery": "d-1" },
        body: { ...invoicePaid, config_id: "harbor" },
      },
      {
        given: "a file",
        call: (session) =>
          client.triggerEvent(session, {
            ...invoicePaid,
            configId: "harbor",
            files: { scan: new File(["%PDF"], "scan.pdf", { type: "application/pdf" }) },
          }),
        headers: { config_id: "harbor" },
        body: { event: "Invoice Paid", payload: '{"number":"INV-7"}', scan: "scan.pdf: %PDF" },
      },
    ],
  },
  listExecutions: {
    route: `GET ${publicApi}/execution`,
    calls: [
      { call: (session) => client.listExecutions(session), query: { page: "1", limit: "10" } },
      {
        given: "every filter",
        call: (session) =>
          client.listExecutions(session, {
            page: 2,
            limit: 5,
            status: "timed-out",
            workflowId: "w1",
            workflowName: "Push",
            slug: "slack,stripe",
            startDate: "2026-01-01",
            endDate: "2026-12-31",
            source: "API Call",
            type: "ASYNC",
            executionId: "e1",
            oldestFirst: true,
          }),
        query: {
          page: "2",
          limit: "5",
          status: "TIMED_OUT",
          workflow_id: "w1",
          workflow_name: "Push",
          slug: "slack,stripe",
          start_date: "2026-01-01",
          end_date: "2026-12-31",
          execution_source: "API Call",
          execution_type: "ASYNC",
          execution_id: "e1",
          sortAsc: "true",
        },
      },
    ],
  },
  getExecution: {
    route: `GET ${publicApi}/execution/:execution_id`,
    calls: [{ call: async (session) => client.getExecution(session, (await aRun(session)).id) }],
  },
  listExecutionBatches: {
    route: `GET ${publicApi}/execution/:execution_id/nodes/:node_id/batches`,
    calls: [
      {
        call: async (session, sandbox) =>
          client.listExecutionBatches(session, { ...aBatchedStep(sandbox), page: 2, limit: 4, status: "success" }),
        query: { page: "2", limit: "4", status: "success" },
      },
    ],
  },
  stopExecution: {
    route: `POST ${publicApi}/execution/:execution_id/stop`,
    calls: [{ call: async (session) => client.stopExecution(session, (await aRun(session)).id) }],
  },
  rerunExecution: {
    route: `POST ${publicApi}/execution/:execution_id/rerun`,
    calls: [{ call: async (session) => client.rerunExecution(session, (await aRun(session, "errored")).id) }],
  },
  listWorkflows: {
    route: `GET ${publicApi}/workflow`,
    calls: [
      { call: (session) => client.listWorkflows(session), query: { page: "1", limit: "100", scope: "private" } },
      {
        given: "every filter",
        call: (session) =>
          client.listWorkflows(session, {
            page: 2,
            limit: 5,
            slug: "slack",
            name: "Nightly",
            published: false,
            applicationId: "a1",
            startDate: "2026-01-01",
            endDate: "2026-12-31",
            scope: "public",
          }),
        query: {
          page: "2",
          limit: "5",
          slug: "slack",
          name: "Nightly",
          published: "false",
          application_id: "a1",
          start_date: "2026-01-01",
          end_date: "2026-12-31",
          scope: "public",
        },
      },
    ],
  },
  createWorkflow: {
    route: `POST ${publicApi}/workflow`,
    calls: [
      {
        call: (session) => client.createWorkflow(session, { name: "Nightly", description: "At three", slug: "slack" }),
        body: { name: "Nightly", description: "At three", slug: "slack" },
      },
    ],
  },
  getWorkflow: {
    route: `GET ${publicApi}/workflow/:workflow_id`,
    calls: [{ call: async (session) => client.getWorkflow(session, (await aWorkflow(session)).id) }],
  },
  openWorkflowDraft: {
    route: `GET ${publicApi}/workflow/:workflow_id/edit`,
    calls: [{ call: async (session) => client.openWorkflowDraft(session, (await aWorkflow(session)).id) }],
  },
  updateWorkflow: {
    route: `PUT ${publicApi}/workflow/:workflow_id`,
    calls: [
      {
        call: async (session) =>
          client.updateWorkflow(session, {
            workflowId: (await aWorkflow(session)).id,
            name: "Weekly",
            description: "",
            alias: "weekly",
            timeoutSeconds: 90,
            dedupKey: "day",
          }),
        body: {
          name: "Weekly",
          description: "",
          workflow_alias: "weekly",
          settings: { timeout: 90, dedup_key: "day" },
        },
      },
      {
        given: "one change alone",
        call: async (session) =>
          client.updateWorkflow(session, { workflowId: (await aWorkflow(session)).id, description: "" }),
        body: { description: "" },
      },
    ],
  },
  publishWorkflow: {
    route: `PUT ${publicApi}/workflow/:workflow_id/publish`,
    calls: [
      {
        call: async (session) =>
          client.publishWorkflow(session, { workflowId: (await aWorkflow(session)).id, published: true }),
        body: { published: true },
      },
      {
        given: "a number and what is new",
        call: async (session) => {
          const { id, draftId } = await aWorkflow(session);
          return client.publishWorkflow(session, {
            workflowId: id,
            draftId,
            published: true,
            version: 7,
            description: "Sends the total, too",
          });
        },
        body: { published: true, version: 7, description: "Sends the total, too" },
      },
    ],
  },
  deleteWorkflow: {
    route: `DELETE ${publicApi}/workflow/:workflow_id`,
    calls: [{ call: async (session) => client.deleteWorkflow(session, (await aWorkflow(session)).id) }],
  },
  executeWorkflow: {
    route: `POST ${publicApi}/workflow/:workflow_id/execute`,
    calls: [
      {
        call: async (session) => {
          const { id, slug } = await aPublishedWorkflow(session);
          return client.executeWorkflow(session, { workflowId: id, slug });
        },
        headers: { slug: "ledgerline", sync_execution: "false" },
        body: {},
      },
      {
        given: "everything there is to say",
        call: async (session) => {
          const { id, slug } = await aPublishedWorkflow(session);
          return client.executeWorkflow(session, {
            workflowId: id,
            slug,
            payload: { day: 1 },
            sync: true,
            configId: "harbor",
            connectionId: "c1",
            instanceTag: "by hand",
            includeHeaders: true,
            headers: { "X-Shop": "Zoë", SLUG: "not this one" },
          });
        },
        headers: {
          slug: "ledgerline",
          sync_execution: "true",
          config_id: "harbor",
          connection_id: "c1",
          instance_tag: "by hand",
          "include-headers": "true",
          "x-shop": "Zo%C3%AB",
        },
        body: { day: 1 },
      },
    ],
  },
  listWorkflowVersions: {
    route: `GET ${publicApi}/workflow/versions/:workflow_id`,
    calls: [
      {
        call: async (session) =>
          client.listWorkflowVersions(session, (await aWorkflow(session)).id, { page: 2, limit: 5 }),
        query: { page: "2", limit: "5" },
      },
    ],
  },
  getWorkflowInput: {
    route: `GET ${publicApi}/workflow/request-structure/:workflow_id`,
    calls: [{ call: async (session) => client.getWorkflowInput(session, (await aWorkflow(session)).id) }],
  },
  listEnabledWorkflows: {
    route: `GET ${publicApi}/workflow/enabled`,
    calls: [{ call: (session) => client.listEnabledWorkflows(session) }],
  },
  getAccount: {
    route: `GET ${publicApi}/session/active-linked-account`,
    calls: [{ call: (session) => client.getAccount(session) }],
  },
  updateAccount: {
    route: `PUT ${publicApi}/linked-account`,
    calls: [
      {
        call: (session) => client.updateAccount(session, { metadata: { plan: "enterprise" }, scope: "emea" }),
        body: { linked_account_id: "harbor", udf: { plan: "enterprise" }, scope: "emea" },
      },
    ],
  },
  setAccountCredential: {
    route: `PUT ${publicApi}/linked-account/default-app/auth-credentials/:key`,
    calls: [
      {
        call: (session) => client.setAccountCredential(session, { key: "api_token", value: "t-1" }),
        body: { value: "t-1" },
      },
    ],
  },
  deleteAccountCredential: {
    route: `DELETE ${publicApi}/linked-account/default-app/auth-credentials/:key`,
    calls: [
      {
        call: async (session) => {
          await client.setAccountCredential(session, { key: "api_token", value: "t-1" });
          return client.deleteAccountCredential(session, "api_token");
        },
      },
    ],
  },
  getOrganization: {
    route: "GET /api/v3/org/basics",
    calls: [{ call: (session) => client.getOrganization(session) }],
  },
  revokeSessionToken: {
    route: `POST ${publicApi}/session-token/revoke`,
    calls: [{ call: (session) => client.revokeSessionToken(session) }],
  },
  createHostedPortalUrl: {
    route: `POST ${publicApi}/connect-url`,
    calls: [
      { call: (session) => client.createHostedPortalUrl(session), body: {} },
      {
        given: "a configuration and what to look like",
        call: (session) =>
          client.createHostedPortalUrl(session, { configId: "north", properties: { color: "#123456" } }),
        query: { config_id: "north" },
        body: { color: "#123456" },
      },
    ],
  },
  getHostedProperties: {
    route: `GET ${publicApi}/hosted-properties`,
    calls: [{ call: (session) => client.getHostedProperties(session) }],
  },
  listDatastores: {
    route: `GET ${publicApi}/datastore/config/:slug`,
    calls: [{ call: (session) => client.listDatastores(session, payouts) }],
  },
  listDatastoreRecords: {
    route: `GET ${publicApi}/datastore/config/:slug/:name/records`,
    calls: [{ call: (session) => client.listDatastoreRecords(session, payouts) }],
  },
  searchDatastoreRecords: {
    route: `POST ${publicApi}/datastore/config/:slug/:name/search`,
    calls: [
      {
        call: (session) =>
          client.searchDatastoreRecords(session, { ...payouts, where: [{ column: "status", matches: "paid (1)" }] }),
        body: { status: String.raw`paid \(1\)` },
      },
    ],
  },
  getHumanTask: {
    route: `GET ${publicApi}/human-tasks/:id`,
    calls: [{ call: async (session, sandbox) => client.getHumanTask(session, await aTask(session, sandbox)) }],
  },
  submitHumanTask: {
    route: `POST ${publicApi}/human-tasks/:id`,
    calls: [
      {
        call: async (session, sandbox) => {
          const { id, form, data } = await client.getHumanTask(session, await aTask(session, sandbox));
          return client.submitHumanTask(session, { id, data: { ...filled(form), ...data, note: "Seen" } });
        },
      },
    ],
  },
  listWebhooks: {
    route: `GET ${publicApi}/webhook`,
    calls: [
      {
        call: async (session) => {
          await webhooks.createWebhook(session, hook);
          return webhooks.listWebhooks(session);
        },
      },
    ],
  },
  createWebhook: {
    route: `POST ${publicApi}/webhook`,
    calls: [
      { call: (session) => webhooks.createWebhook(session, hook), body: sentHook },
      {
        given: "all its settings",
        call: (session) =>
          webhooks.createWebhook(session, {
            ...hook,
            headers: [{ name: "x-shop", value: "harbor" }],
            body: { text: "{{event.status}}" },
            description: "To the pager",
            method: "PUT",
            slug: "stripe",
            workflowIds: ["w1"],
            type: "custom",
            enabled: false,
            group: "ops",
          }),
        body: {
          ...sentHook,
          webhook_headers: { "x-shop": "harbor" },
          webhook_body: { text: "{{event.status}}" },
          description: "To the pager",
          method: "PUT",
          slug: "stripe",
          workflow_ids: ["w1"],
          webhook_type: "custom",
          is_enabled: false,
          group: "ops",
        },
      },
    ],
  },
  getWebhook: {
    route: `GET ${publicApi}/webhook/:id`,
    calls: [{ call: async (session) => webhooks.getWebhook(session, await aWebhook(session)) }],
  },
  updateWebhook: {
    route: `PUT ${publicApi}/webhook/:id`,
    calls: [
      {
        call: async (session) =>
          webhooks.updateWebhook(session, { id: await aWebhook(session), description: "To the pager", enabled: false }),
        body: { description: "To the pager", is_enabled: false },
      },
      {
        given: "all that a webhook is",
        call: async (session) => {
          const made = await webhooks.getWebhook(session, await aWebhook(session));
          return webhooks.updateWebhook(session, { ...made, method: "POST", type: "default" });
        },
        body: {
          ...sentHook,
          webhook_headers: {},
          method: "POST",
          workflow_ids: [],
          webhook_type: "default",
          is_enabled: true,
        },
      },
    ],
  },
  deleteWebhook: {
    route: `DELETE ${publicApi}/webhook/:id`,
    calls: [{ call: async (session) => webhooks.deleteWebhook(session, await aWebhook(session)) }],
  },
  groupWebhooks: {
    route: `PUT ${publicApi}/webhooks/group/edit`,
    calls: [
      {
        call: async (session) => {
          await webhooks.createWebhook(session, { ...hook, group: "ops" });
          const ids = (await webhooks.listWebhooks(session)).map(({ id }) => id);
          return webhooks.groupWebhooks(session, { ids: ids.slice(-1), group: "ops" });
        },
      },
    ],
  },
  subscribeWebhook: {
    route: `POST ${publicApi}/webhook/subscribe`,
    calls: [
      {
        call: async (session) => {
          await aWebhook(session);
          return webhooks.subscribeWebhook(session, ["Workflow Timed Out"]);
        },
        body: { webhook_events: ["Workflow Timed Out"] },
      },
    ],
  },
  unsubscribeWebhook: {
    route: `POST ${publicApi}/webhook/unsubscribe`,
    calls: [
      {
        call: async (session) => {
          await aWebhook(session);
          return webhooks.unsubscribeWebhook(session, "Workflow Errored");
        },
        body: { webhook_event: "workflow-errored", webhook_events: ["Workflow Errored"] },
      },
    ],
  },
};

async function aRun(session: Session, status?: string): Promise<client.Execution> {
  const { items } = await client.listExecutions(session, { status });
  const [run] = items;
  return run === undefined ? Promise.reject(new Error("the fixtures lost their past")) : run;
}

/** A step of a run that works through its rounds. */
function aBatchedStep({ control }: Sandbox): { executionId: string; nodeId: string } {
  const past = control.account("harbor").executions;
  const run = past.find(({ workflowId, terminal }) => terminal && workflowId === fixtureIds.hubspotUpdateRevenue);
  return { executionId: run?.id ?? "", nodeId: "3" };
}

/** A new one, with its draft. */
function aWorkflow(session: Session): ReturnType<typeof client.createWorkflow> {
  return client.createWorkflow(session, { name: "Nightly" });
}

async function aPublishedWorkflow(session: Session): ReturnType<typeof aWorkflow> {
  const made = await aWorkflow(session);
  const { id } = await client.publishWorkflow(session, { workflowId: made.id, published: true });
  return { ...made, id };
}

async function aWebhook(session: Session): Promise<string> {
  return (await webhooks.createWebhook(session, hook)).id;
}

/** Looked for where a run tells its steps: in the vendor's dialect. */
function aTask(session: Session, sandbox: Sandbox): Promise<string> {
  sandbox.control.setDialect("vendor");
  return waitingTask(session, sandbox);
}
