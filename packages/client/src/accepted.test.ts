// @vitest-environment node
import { describe, expect, it } from "vitest";
import {
  clearConfigField,
  type CobaltSession,
  createWorkflow,
  deleteConfig,
  deleteWorkflow,
  disconnectApplication,
  executeWorkflow,
  getAccount,
  getApplication,
  getConfig,
  getConfigField,
  getExecution,
  getWorkflowInput,
  listApplications,
  listConfigs,
  listExecutions,
  listWorkflows,
  openConfig,
  publishWorkflow,
  requestAccess,
  rerunExecution,
  saveCredentials,
  setConfigField,
  startAuthorization,
  stopExecution,
  toggleConfigWorkflow,
  triggerEvent,
  updateConfig,
  createHostedPortalUrl,
  deleteAccountCredential,
  getAuthStructure,
  getHostedProperties,
  getHumanTask,
  getOrganization,
  getRuleColumns,
  getWorkflow,
  listDatastoreRecords,
  listDatastores,
  listEnabledWorkflows,
  listExecutionBatches,
  listWorkflowVersions,
  openWorkflowDraft,
  revokeSessionToken,
  searchDatastoreRecords,
  setAccountCredential,
  submitHumanTask,
  updateAccount,
  updateWorkflow,
} from "./index.ts";
import { operations } from "./testing/operations.ts";
import { openSession } from "./testing/open-session.ts";
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  groupWebhooks,
  listWebhooks,
  subscribeWebhook,
  unsubscribeWebhook,
  updateWebhook,
} from "./webhooks-entry.ts";

const field = { slug: "slack", fieldId: "f" };
const calls: Record<string, (session: CobaltSession) => Promise<unknown>> = {
  listApplications,
  getApplication: (session) => getApplication(session, "slack"),
  startAuthorization: (session) => startAuthorization(session, "slack"),
  requestAccess: (session) => requestAccess(session, { slug: "sage", email: "ada@harbor.test" }),
  saveCredentials: (session) => saveCredentials(session, "stripe", { secret_key: "sk_live" }),
  disconnectApplication: (session) => disconnectApplication(session, "slack"),
  openConfig: (session) => openConfig(session, { slug: "slack" }),
  getConfig: (session) => getConfig(session, { slug: "slack" }),
  listConfigs: (session) => listConfigs(session, "slack"),
  updateConfig: (session) => updateConfig(session, { slug: "slack", fields: [], workflows: [] }),
  deleteConfig: (session) => deleteConfig(session, { slug: "slack" }),
  toggleConfigWorkflow: (session) => toggleConfigWorkflow(session, { slug: "slack", workflowId: "w", enabled: true }),
  getConfigField: (session) => getConfigField(session, field),
  setConfigField: (session) => setConfigField(session, { ...field, value: "x" }),
  clearConfigField: (session) => clearConfigField(session, field),
  listWorkflows: (session) => listWorkflows(session),
  createWorkflow: (session) => createWorkflow(session, { name: "Nightly" }),
  publishWorkflow: (session) => publishWorkflow(session, { workflowId: "w", draftId: "d", published: true }),
  "publishWorkflow, looking for the draft": (session) => publishWorkflow(session, { workflowId: "w", published: true }),
  deleteWorkflow: (session) => deleteWorkflow(session, "w"),
  getWorkflowInput: (session) => getWorkflowInput(session, "w"),
  executeWorkflow: (session) => executeWorkflow(session, { workflowId: "w", slug: "slack" }),
  listExecutions: (session) => listExecutions(session),
  getExecution: (session) => getExecution(session, "e"),
  stopExecution: (session) => stopExecution(session, "e"),
  rerunExecution: (session) => rerunExecution(session, "e"),
  triggerEvent: (session) => triggerEvent(session, { event: "Invoice Paid" }),
  getAccount,
  updateAccount: (session) => updateAccount(session, {}),
  setAccountCredential: (session) => setAccountCredential(session, { key: "k", value: "v" }),
  deleteAccountCredential: (session) => deleteAccountCredential(session, "k"),
  revokeSessionToken: (session) => revokeSessionToken(session),
  getOrganization,
  getAuthStructure: (session) => getAuthStructure(session, "slack"),
  getRuleColumns: (session) => getRuleColumns(session, { ...field, left: "region" }),
  listEnabledWorkflows,
  getWorkflow: (session) => getWorkflow(session, "w"),
  openWorkflowDraft: (session) => openWorkflowDraft(session, "w"),
  updateWorkflow: (session) => updateWorkflow(session, { workflowId: "w" }),
  listWorkflowVersions: (session) => listWorkflowVersions(session, "w"),
  listExecutionBatches: (session) => listExecutionBatches(session, { executionId: "e", nodeId: "n" }),
  listDatastores: (session) => listDatastores(session, { slug: "slack" }),
  listDatastoreRecords: (session) => listDatastoreRecords(session, { slug: "slack", name: "d" }),
  searchDatastoreRecords: (session) => searchDatastoreRecords(session, { slug: "slack", name: "d", where: [] }),
  createHostedPortalUrl: (session) => createHostedPortalUrl(session),
  getHostedProperties,
  getHumanTask: (session) => getHumanTask(session, "t"),
  submitHumanTask: (session) => submitHumanTask(session, { id: "t", data: {} }),
  listWebhooks,
  getWebhook: (session) => getWebhook(session, "h"),
  createWebhook: (session) => createWebhook(session, { url: "https://a.test/", events: [] }),
  updateWebhook: (session) => updateWebhook(session, { id: "h" }),
  deleteWebhook: (session) => deleteWebhook(session, "h"),
  groupWebhooks: (session) => groupWebhooks(session, { ids: ["h"] }),
  subscribeWebhook: (session) => subscribeWebhook(session, []),
  unsubscribeWebhook: (session) => unsubscribeWebhook(session, "Workflow Errored"),
};

describe.each([
  { error: "The service is asleep" },
  { error: { message: "The service is asleep" } },
  { message: "Server Error", error: "The service is asleep", status_code: 500 },
])("an error with a status of 200: %j", (body) => {
  it.each(Object.entries(calls))("is one for %s", async (name, call) => {
    const { sandbox, session } = openSession();
    sandbox.control.failNext("*", { status: 200, body });
    const connecting = name === "startAuthorization" || name === "saveCredentials";
    await expect(call(session)).rejects.toMatchObject({
      code: connecting ? "credentials-refused" : "unexpected-response",
    });
  });
});

it.each(["disconnectApplication", "deleteWorkflow", "deleteConfig", "updateConfig", "getApplication", "stopExecution"])(
  "takes success: false for a no in %s",
  async (name) => {
    const { sandbox, session } = openSession();
    sandbox.control.failNext("*", { status: 200, body: { success: false, message: "Not now" } });
    await expect(calls[name]?.(session)).rejects.toMatchObject({ code: "unexpected-response" });
  },
);

it.each([{ success: true, error: "" }, { success: true, error: null }, { success: true, error: {} }, { error: null }])(
  "takes %j for a yes",
  async (body) => {
    const { sandbox, session } = openSession();
    sandbox.control.failNext("*", { status: 200, body });
    await expect(saveCredentials(session, "stripe", { secret_key: "sk_live" })).resolves.toBeUndefined();
  },
);

it("reads what has an identity of its own, an error beside it or not", async () => {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status: 200, body: { _id: "e7", status: "ERRORED", error: "Step 3 failed" } });
  await expect(getExecution(session, "e7")).resolves.toMatchObject({ id: "e7", status: "errored" });
});

it("says why in the API's words, and nothing of what was sent", async () => {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status: 200, body: { error: { message: "sk_live_1 is of another shop" } } });
  await expect(saveCredentials(session, "stripe", { secret_key: "sk_live_1" })).rejects.toMatchObject({
    code: "credentials-refused",
    detail: "[redacted] is of another shop",
  });
  sandbox.control.failNext("*", { status: 200, body: { error: "Two connections are left" } });
  await expect(disconnectApplication(session, "slack")).rejects.toMatchObject({ detail: "Two connections are left" });
});

/** Answers that some calls are documented to get. */
const right: Record<string, RegExp> = {
  "an empty list": /^(list|search|deleteWebhook$|groupWebhooks$|disconnectApplication$)/,
  // of a disconnection it is told nowhere how it is answered, but that it is JSON
  "a text": /^disconnectApplication$/,
  null: /^disconnectApplication$/,
  "a truth": /^disconnectApplication$/,
  "a number": /^disconnectApplication$/,
  "an empty object": /^(getHostedProperties|getAuthStructure|disconnectApplication)$/,
  // what these answer with is read by nobody, or is the host's own
  "the answer inside of another property":
    /^(getHostedProperties|getAuthStructure|delete(AccountCredential|Config|Workflow)|disconnectApplication|saveCredentials|setAccountCredential|stopExecution|submitHumanTask|revokeSessionToken)$/,
};

// a proxy's answer, a page of a single-page host, another version's wrapping
describe.each<[string, unknown]>([
  ["a text", '"OK"'],
  ["null", "null"],
  ["a number", "7"],
  ["a truth", "true"],
  ["an empty object", {}],
  ["an empty list", []],
  ["the answer inside of another property", { data: { _id: "e", message: "Done", docs: [] } }],
  ["a page of HTML", "<!doctype html><title>Harbor</title>"],
])("%s with a status of 200", (what, body) => {
  it.each(Object.entries(calls).filter(([name]) => right[what]?.test(name) !== true))(
    "is unexpected for %s",
    async (_name, call) => {
      const { sandbox, session } = openSession();
      sandbox.control.failNext("*", { status: 200, body });
      const outcome = await call(session).then(
        (value) => ({ value }),
        (error: unknown) => error,
      );
      expect(outcome).toMatchObject({ code: "unexpected-response" });
    },
  );
});

it("has every function of the client that calls the API", () => {
  expect(new Set(Object.keys(calls).map((name) => name.split(",")[0]))).toEqual(new Set(Object.keys(operations)));
});
