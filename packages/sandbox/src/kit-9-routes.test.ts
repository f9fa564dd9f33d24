// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonValue } from "./fixtures/fixtures.ts";
import { createWorld, textAt } from "./testing/visitor.ts";

const base = "/api/v2/public";
const board = { slug: "board" };
const own = `${base}/slug/board`;
const f_sdk = "/api/v2/f-sdk";

interface KitCall {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: JsonValue;
  answer: object;
}

// What version 9 of the vendor's browser kit sends, as it sends it: paths, headers and bodies to the letter.
const calls: Record<string, KitCall> = {
  getAccountDetails: { method: "GET", path: "/api/v3/org/basics", answer: { org: { name: "Acme" } } },
  getApps: { method: "GET", path: `${f_sdk}/application`, answer: { length: 5 } },
  getApp: { method: "GET", path: `${f_sdk}/application/board`, answer: { connected: true } },
  "getOAuthUrl without values": {
    method: "GET",
    path: "/api/v1/board/integrate?",
    answer: { auth_url: expect.stringContaining("/sandbox/oauth/") },
  },
  "getOAuthUrl with values": {
    method: "GET",
    path: "/api/v1/desk/integrate?subdomain=acme",
    answer: { auth_url: expect.any(String) },
  },
  keybased: { method: "POST", path: "/api/v2/app/till/save", body: { secret_key: "k" }, answer: { success: true } },
  "disconnect of one way": {
    method: "DELETE",
    path: "/api/v1/linked-acc/integration/board?auth_type=oauth2",
    answer: { account_id: "ada", integrations: [{ type: "till" }] },
  },
  "disconnect of all": {
    method: "DELETE",
    path: "/api/v1/linked-acc/integration/board",
    answer: { account_id: "ada", integrations: [{ type: "till" }] },
  },
  config: {
    method: "POST",
    path: `${f_sdk}/config`,
    body: { slug: "board", labels: [] },
    answer: { config_id: "ada" },
  },
  getConfigs: { method: "GET", path: `${own}/configs`, answer: [{ config_id: "ada" }] },
  getConfig: { method: "GET", path: `${f_sdk}/slug/board/config/ada`, answer: { fields: { length: 6 } } },
  "getConfig without an id": { method: "GET", path: `${f_sdk}/slug/board/config`, answer: { config_id: "ada" } },
  updateConfig: {
    method: "PUT",
    path: `${f_sdk}/config`,
    body: { slug: "board", config_id: "ada", fields: { f_note: "x" }, workflows: [] },
    answer: { config_id: "ada" },
  },
  deleteConfig: {
    method: "DELETE",
    path: `${f_sdk}/slug/board/config/ada`,
    answer: { message: "Installation Deleted Success" },
  },
  getConfigField: {
    method: "GET",
    path: `${base}/config/field/f_tab`,
    headers: board,
    answer: { id: "f_tab", value: 71, options: [{ value: 0 }, { value: 71 }] },
  },
  "getConfigField of a workflow": {
    method: "GET",
    path: `${base}/config/field/wf_queue?workflow_id=w_paid`,
    headers: board,
    answer: { id: "wf_queue", value: "q1" },
  },
  updateConfigField: {
    method: "PUT",
    path: `${base}/config/field/f_book`,
    headers: board,
    body: { value: "wb_2" },
    answer: { id: "f_book", value: "wb_2" },
  },
  deleteConfigField: {
    method: "DELETE",
    path: `${base}/config/field/f_book?workflow_id=`,
    headers: board,
    answer: { id: "f_book" },
  },
  getFieldOptions: {
    method: "POST",
    path: `${base}/config/rule-engine/f_rule`,
    headers: board,
    body: { rule_column: { lhs: "region" } },
    answer: { rule_column: { rhs: { type: "text" }, operator: { type: "select" } } },
  },
  getPrivateWorkflows: {
    method: "GET",
    path: `${base}/workflow?page=1&limit=100`,
    answer: { totalDocs: 2, limit: 100, docs: [{ _id: "p_live" }, { _id: "p_draft" }] },
  },
  "getPrivateWorkflows of an application": {
    method: "GET",
    path: `${base}/workflow?page=1&limit=100&slug=board`,
    answer: { docs: [{ _id: "p_draft" }] },
  },
  createWorkflow: {
    method: "POST",
    path: `${base}/workflow`,
    body: { name: "Weekly", slug: "board" },
    answer: { workflow: { name: "Weekly", published: false, associated_workflow: expect.any(String) } },
  },
  deleteWorkflow: { method: "DELETE", path: `${base}/workflow/p_draft`, answer: { success: true } },
  getWorkflowPayload: {
    method: "GET",
    path: `${base}/workflow/request-structure/p_live`,
    answer: { payload: { count: 3 }, schema: { type: "object" } },
  },
  "executeWorkflow with an empty slug": {
    method: "POST",
    path: `${base}/workflow/p_live/execute`,
    headers: { slug: "", sync_execution: "false" },
    body: { to: "x" },
    answer: { execution_id: expect.any(String), message: expect.any(String) },
  },
  "executeWorkflow that waits": {
    method: "POST",
    path: `${base}/workflow/p_live/execute`,
    headers: { slug: "acme", sync_execution: "true" },
    body: { to: "x" },
    answer: { execution_id: expect.any(String), return_value: { received: { to: "x" } }, errored: false },
  },
  getExecutions: {
    method: "GET",
    path: `${base}/execution?page=1&limit=10`,
    answer: { totalDocs: 5, limit: 10, page: 1, totalPages: 1 },
  },
  "getExecutions with empty filters": {
    method: "GET",
    path: `${base}/execution?page=1&limit=10&status=&start_date=&execution_source=API%20Call`,
    answer: { totalDocs: 2 },
  },
};

describe("version 9 of the vendor's browser kit", () => {
  it.each(Object.entries(calls))("%s", async (_name, { method, path, headers = {}, body, answer }) => {
    const sent =
      body === undefined ? { headers } : { headers: { ...headers, "content-type": "application/json" }, body };
    const { status, body: got } = await createWorld().as("ada")(method, path, sent);
    expect(status).toBe(200);
    expect(got).toMatchObject(answer);
  });

  it("getExecution", async () => {
    const { as } = createWorld();
    const { body } = await as("ada")("GET", `${base}/execution?page=1&limit=10`);
    const { status, body: run } = await as("ada")("GET", `${base}/execution/${textAt(body, "docs", 0, "_id")}`);
    expect(status).toBe(200);
    expect(run).toMatchObject({ status: "COMPLETED", nodes: { length: 4 } });
  });

  it.each(Object.entries(calls))("%s asks for a token that is valid", async (_name, { method, path }) => {
    const { nobody } = createWorld();
    for (const headers of [{}, { authorization: "Bearer none" }, { "x-api-key": "none" }]) {
      expect((await nobody(method, path, { headers })).status).toBe(401);
    }
  });
});
