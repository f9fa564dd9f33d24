// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { createSeedWorld, namesOf, type SeedWorld } from "../testing/seed-visitor.ts";
import { textAt } from "../testing/visitor.ts";

const account = ["_id", "created_at", "linked_account_id", "name", "updated_at", "your_app"];
const application = ["auth_type", "connected", "description", "icon", "name", "slug"];
const config = ["_id", "created_at", "fields", "linked_account_id", "slug", "updated_at", "workflows"];
const execution = ["_id", "completed_at", "linked_account_id", "logs", "started_at", "status", "workflow_id"];
const webhook = ["_id", "linked_account_id", "webhook_events", "webhook_url"];
const workflow = ["_id", "created_at", "description", "name", "nodes", "updated_at"];
const datastore = ["_id", "config_id", "name", "slug"];
const field = ["id", "name", "value"];

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const newWebhook = { webhook_url: "https://ledger.test/hooks", webhook_events: ["Workflow Completed"] };
const newWorkflow = { name: "Weekly", description: "Mondays", nodes: [{ type: "start", config: { at: 9 } }] };

interface Operation {
  operationId: string;
  /** Properties of the body, or of each item of it. */
  names: string[];
  list?: boolean;
  matches?: object;
  visit(world: SeedWorld): Promise<{ status: number; body: JsonValue }>;
}

const operations: Operation[] = [
  {
    operationId: "createSessionToken",
    names: ["token"],
    visit: ({ org }) => org("POST", "/session-token", { body: { linked_account_id: "ada" } }),
  },
  { operationId: "listLinkedAccounts", names: account, list: true, visit: ({ org }) => org("GET", "/linked-account") },
  {
    operationId: "createLinkedAccount",
    names: account,
    matches: { linked_account_id: "cleo", name: "Cleo", your_app: { plan: "pro" } },
    visit: ({ org }) =>
      org("POST", "/linked-account", { body: { linked_account_id: "cleo", name: "Cleo", your_app: { plan: "pro" } } }),
  },
  {
    operationId: "getLinkedAccount",
    names: account,
    matches: { linked_account_id: "ada", name: "Ada's Shop", your_app: {}, created_at: expect.stringMatching(isoTime) },
    visit: ({ org }) => org("GET", "/linked-account/ada"),
  },
  { operationId: "deleteLinkedAccount", names: ["message"], visit: ({ org }) => org("DELETE", "/linked-account/bob") },
  {
    operationId: "upsertLinkedAccount",
    names: account,
    matches: { name: "Ada & Co", your_app: { seats: 3 } },
    visit: ({ org }) =>
      org("POST", "/linked-account/upsert", {
        body: { linked_account_id: "ada", name: "Ada & Co", your_app: { seats: 3 } },
      }),
  },
  {
    operationId: "migrateToken",
    names: ["message", "success"],
    visit: ({ org }) =>
      org("POST", "/linked-account/bob/migrate-token", { body: { slug: "till", token: { secret_key: "k" } } }),
  },
  {
    operationId: "listApplications",
    names: application,
    list: true,
    visit: ({ ada }) => ada("GET", "/application"),
  },
  {
    operationId: "getApplicationBySlug",
    names: application,
    matches: { slug: "till", auth_type: "api_key", connected: true },
    visit: ({ ada }) => ada("GET", "/application/till"),
  },
  {
    operationId: "upsertConfig",
    names: config,
    matches: { slug: "board", linked_account_id: "ada", fields: {}, workflows: [{}, { id: "w_auto", enabled: true }] },
    visit: ({ ada }) => ada("POST", "/config", { body: { slug: "board", config_id: "east" } }),
  },
  {
    operationId: "getConfigById",
    names: config,
    matches: { fields: { f_book: "wb_1", f_tab: 71 }, workflows: [{ id: "w_paid", enabled: true }, {}] },
    visit: ({ ada }) => ada("GET", "/config/ada", { headers: { slug: "board" } }),
  },
  {
    operationId: "updateConfig",
    names: config,
    matches: { fields: { f_book: "wb_1", f_note: "Hi" }, workflows: [{ id: "w_paid", enabled: false }, {}] },
    visit: ({ ada }) =>
      ada("PUT", "/config/ada", {
        headers: { slug: "board" },
        body: { fields: { f_note: "Hi" }, workflows: [{ id: "w_paid", enabled: false }] },
      }),
  },
  { operationId: "deleteConfig", names: ["message"], visit: ({ ada }) => ada("DELETE", "/config/ada") },
  { operationId: "listInstalledConfigs", names: config, list: true, visit: ({ ada }) => ada("GET", "/config/all") },
  {
    operationId: "getConfigFields",
    names: field,
    list: true,
    visit: ({ ada }) => ada("GET", "/config/ada/fields", { headers: { slug: "board" } }),
  },
  {
    operationId: "getFieldValueById",
    names: field,
    matches: { id: "f_tab", name: "Sheet", value: "71" },
    visit: ({ ada }) => ada("GET", "/config/ada/field/f_tab", { headers: { slug: "board" } }),
  },
  {
    operationId: "updateFieldValueById",
    names: field,
    matches: { value: "Hello you" },
    visit: ({ ada }) =>
      ada("PUT", "/config/ada/field/f_note", { headers: { slug: "board" }, body: { value: "Hello you" } }),
  },
  {
    operationId: "deleteFieldValueById",
    names: field,
    matches: { id: "f_book", value: "" },
    visit: ({ ada }) => ada("DELETE", "/config/ada/field/f_book", { headers: { slug: "board" } }),
  },
  {
    operationId: "getRuleEngineOptions",
    names: ["f_rule"],
    matches: { f_rule: { options: [{ name: "Region", value: "region" }], operators: expect.any(Array) } },
    visit: ({ ada }) => ada("GET", "/config/ada/rule-engine/options", { headers: { slug: "board" } }),
  },
  {
    operationId: "triggerEvent",
    names: ["execution_id", "message"],
    visit: ({ ada }) => ada("POST", "/event/board", { body: { event: "Invoice Paid", payload: { number: "INV-1" } } }),
  },
  {
    operationId: "createWebhook",
    names: webhook,
    matches: { ...newWebhook, linked_account_id: "ada" },
    visit: ({ ada }) => ada("POST", "/webhook", { body: newWebhook }),
  },
  {
    operationId: "getWebhook",
    names: webhook,
    matches: { ...newWebhook, linked_account_id: "ada" },
    visit: async ({ ada }) => {
      await ada("POST", "/webhook", { body: newWebhook });
      return ada("GET", "/webhook");
    },
  },
  {
    operationId: "unsubscribeWebhook",
    names: ["webhook_events", "webhook_url"],
    matches: { webhook_events: [] },
    visit: async ({ ada }) => {
      await ada("POST", "/webhook", { body: newWebhook });
      return ada("POST", "/webhook/unsubscribe", { body: { webhook_events: ["Workflow Completed"] } });
    },
  },
  {
    operationId: "getExecutionById",
    names: execution,
    matches: { workflow_id: "w_paid", status: "completed", completed_at: expect.stringMatching(isoTime) },
    visit: async ({ ada }) => {
      const { body } = await ada("GET", "/execution");
      return ada("GET", `/execution/${textAt(body, 0, "_id")}`);
    },
  },
  { operationId: "listExecutions", names: execution, list: true, visit: ({ ada }) => ada("GET", "/execution") },
  {
    operationId: "createPublicWorkflow",
    names: workflow,
    matches: newWorkflow,
    visit: ({ as }) => as("ada")("POST", "/api/v2/public/workflow", { body: newWorkflow }),
  },
  {
    operationId: "executeWorkflow",
    names: ["execution_id", "status"],
    matches: { status: "pending" },
    visit: ({ ada }) => ada("POST", "/workflow/p_draft/execute", { body: { payload: { to: "you" } } }),
  },
  {
    operationId: "createHostedPortalUrl",
    names: ["url"],
    matches: { url: expect.stringMatching(/^https:\/\//) },
    visit: ({ org }) => org("POST", "/cobalt-hosted", { body: { linked_account_id: "ada" } }),
  },
  { operationId: "listConfigDatastores", names: datastore, list: true, visit: ({ ada }) => ada("GET", "/datastore") },
  {
    operationId: "listDatastoreRecords",
    names: ["number", "record_id"],
    list: true,
    visit: async ({ ada }) =>
      ada("GET", `/datastore/${textAt((await ada("GET", "/datastore")).body, 0, "_id")}/records`),
  },
  {
    operationId: "searchDatastoreRecords",
    names: ["number", "record_id"],
    list: true,
    visit: async ({ ada }) =>
      ada("POST", `/datastore/${textAt((await ada("GET", "/datastore")).body, 0, "_id")}/search`, {
        body: { query: { customer: "^hopper" } },
      }),
  },
];

describe("in the seed dialect", () => {
  it("there are 31 operations", () => {
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(31);
  });

  it.each(operations)("$operationId answers 200 with all that is named of it", async (operation) => {
    const { status, body } = await operation.visit(createSeedWorld());
    expect(status).toBe(200);
    expect(Array.isArray(body)).toBe(operation.list === true);
    const items = Array.isArray(body) ? body : [body];
    expect(items).not.toHaveLength(0);
    for (const item of items) expect(namesOf(item)).toEqual(expect.arrayContaining(operation.names));
    expect(items[0]).toMatchObject(operation.matches ?? {});
  });
});
