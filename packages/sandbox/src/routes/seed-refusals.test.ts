// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { createSeedWorld } from "../testing/seed-visitor.ts";

type Request = [operationId: string, method: string, path: string, body?: JsonValue];

const valid: Request[] = [
  ["createSessionToken", "POST", "/session-token", { linked_account_id: "ada" }],
  ["listLinkedAccounts", "GET", "/linked-account"],
  ["createLinkedAccount", "POST", "/linked-account", { linked_account_id: "cleo" }],
  ["getLinkedAccount", "GET", "/linked-account/ada"],
  ["deleteLinkedAccount", "DELETE", "/linked-account/ada"],
  ["upsertLinkedAccount", "POST", "/linked-account/upsert", { linked_account_id: "cleo" }],
  ["migrateToken", "POST", "/linked-account/ada/migrate-token", { slug: "till", token: { secret_key: "k" } }],
  ["listApplications", "GET", "/application"],
  ["getApplicationBySlug", "GET", "/application/board"],
  ["upsertConfig", "POST", "/config", { slug: "board" }],
  ["getConfigById", "GET", "/config/ada"],
  ["updateConfig", "PUT", "/config/ada", { fields: {} }],
  ["deleteConfig", "DELETE", "/config/ada"],
  ["listInstalledConfigs", "GET", "/config/all"],
  ["getConfigFields", "GET", "/config/ada/fields"],
  ["getFieldValueById", "GET", "/config/ada/field/f_note"],
  ["updateFieldValueById", "PUT", "/config/ada/field/f_note", { value: "x" }],
  ["deleteFieldValueById", "DELETE", "/config/ada/field/f_note"],
  ["getRuleEngineOptions", "GET", "/config/ada/rule-engine/options"],
  ["triggerEvent", "POST", "/event/board", { event: "Invoice Paid" }],
  ["createWebhook", "POST", "/webhook", { webhook_url: "https://a.test/", webhook_events: ["Workflow Errored"] }],
  ["getWebhook", "GET", "/webhook"],
  ["unsubscribeWebhook", "POST", "/webhook/unsubscribe"],
  ["getExecutionById", "GET", "/execution/67c0ba170000000000000001"],
  ["listExecutions", "GET", "/execution"],
  ["createPublicWorkflow", "POST", "/workflow", { name: "W", nodes: [] }],
  ["executeWorkflow", "POST", "/workflow/p_live/execute", { payload: {} }],
  ["createHostedPortalUrl", "POST", "/cobalt-hosted", { linked_account_id: "ada" }],
  ["listConfigDatastores", "GET", "/datastore"],
  ["listDatastoreRecords", "GET", "/datastore/any/records"],
  ["searchDatastoreRecords", "POST", "/datastore/any/search", { query: {} }],
];

const missing: Request[] = [
  ["getLinkedAccount", "GET", "/linked-account/zoe"],
  ["deleteLinkedAccount", "DELETE", "/linked-account/zoe"],
  ["getApplicationBySlug", "GET", "/application/none"],
  ["upsertConfig", "POST", "/config", { slug: "none" }],
  ["getConfigById", "GET", "/config/none"],
  ["updateConfig", "PUT", "/config/none", { fields: {} }],
  ["deleteConfig", "DELETE", "/config/none"],
  ["getConfigFields", "GET", "/config/none/fields"],
  ["getFieldValueById", "GET", "/config/none/field/f_note"],
  ["getFieldValueById", "GET", "/config/ada/field/none"],
  ["updateFieldValueById", "PUT", "/config/none/field/f_note", { value: "x" }],
  ["updateFieldValueById", "PUT", "/config/ada/field/none", { value: "x" }],
  ["deleteFieldValueById", "DELETE", "/config/none/field/f_note"],
  ["deleteFieldValueById", "DELETE", "/config/ada/field/none"],
  ["getRuleEngineOptions", "GET", "/config/none/rule-engine/options"],
  ["triggerEvent", "POST", "/event/board", { event: "Never" }],
  ["triggerEvent", "POST", "/event/none", { event: "Invoice Paid" }],
  ["getWebhook", "GET", "/webhook"],
  ["unsubscribeWebhook", "POST", "/webhook/unsubscribe"],
  ["getExecutionById", "GET", "/execution/none"],
  ["executeWorkflow", "POST", "/workflow/none/execute"],
  ["listDatastoreRecords", "GET", "/datastore/none/records"],
  ["searchDatastoreRecords", "POST", "/datastore/none/search", { query: {} }],
];

const webhookUrl = { webhook_url: "https://a.test/" };
const malformed: Request[] = [
  ["createSessionToken", "POST", "/session-token", {}],
  ["createSessionToken", "POST", "/session-token", { linked_account_id: "zoe" }],
  ["createLinkedAccount", "POST", "/linked-account", { name: "x" }],
  ["createLinkedAccount", "POST", "/linked-account", { linked_account_id: "ada" }],
  ["createLinkedAccount", "POST", "/linked-account", { linked_account_id: "cleo", your_app: "x" }],
  ["upsertLinkedAccount", "POST", "/linked-account/upsert", { name: "x" }],
  ["migrateToken", "POST", "/linked-account/ada/migrate-token", {}],
  ["migrateToken", "POST", "/linked-account/zoe/migrate-token", { slug: "till", token: { secret_key: "k" } }],
  ["migrateToken", "POST", "/linked-account/ada/migrate-token", { slug: "till", token: { other: "k" } }],
  ["createWebhook", "POST", "/webhook", {}],
  ["createWebhook", "POST", "/webhook", webhookUrl],
  ["createWebhook", "POST", "/webhook", { ...webhookUrl, webhook_events: ["Never"] }],
  ["createWebhook", "POST", "/webhook", { webhook_url: "ftp://a.test", webhook_events: ["Workflow Errored"] }],
  ["createPublicWorkflow", "POST", "/workflow", { nodes: [] }],
  ["createPublicWorkflow", "POST", "/workflow", { name: "W", nodes: "none" }],
  ["createPublicWorkflow", "POST", "/workflow", { name: "W", nodes: ["start"] }],
];

function refusal(status: number) {
  return {
    status,
    body: {
      status_code: status,
      http_error_type: expect.any(String),
      error_code: expect.any(String),
      error: expect.any(String),
      message: expect.any(String),
      request_id: expect.stringMatching(/^[\da-f]{8}-/),
    },
  };
}

function options(body: JsonValue | undefined) {
  return { headers: { slug: "" }, ...(body === undefined ? {} : { body }) };
}

describe("in the seed dialect, with the error envelope,", () => {
  it.each(valid)("%s refuses whoever shows no credential or an invented one", async (_id, method, path, body) => {
    const { nobody } = createSeedWorld();
    const all = `/api/v2/public${path}`;
    expect(await nobody(method, all, options(body))).toMatchObject(refusal(401));
    const headers = { "x-api-key": "tk_other", linked_account_id: "ada" };
    expect(await nobody(method, all, { ...options(body), headers })).toMatchObject(refusal(401));
    const invented = { ...options(body), headers: { authorization: "Bearer invented" } };
    expect(await nobody(method, all, invented)).toMatchObject(refusal(401));
  });

  it.each(missing)("%s does not find %s %s", async (_id, method, path, body) => {
    const { ada } = createSeedWorld();
    expect(await ada(method, path, options(body))).toMatchObject(refusal(404));
  });

  it.each(malformed)("%s refuses a body that lacks what it needs: %s %s %j", async (_id, method, path, body) => {
    const { ada, org } = createSeedWorld();
    const visit = path.startsWith("/linked-account") ? org : ada;
    expect(await visit(method, path, options(body))).toMatchObject(refusal(400));
  });

  it.each(["/config/all", "/config/ada", "/webhook", "/execution", "/datastore"])(
    "GET %s asks for the account it is about",
    async (path) => {
      const { org } = createSeedWorld();
      expect(await org("GET", path)).toMatchObject(refusal(400));
      expect(await org("GET", `${path}?linked_account_id=zoe`)).toMatchObject(refusal(404));
    },
  );
});
