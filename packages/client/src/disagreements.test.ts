// @vitest-environment node
import { createSandbox, type SeenRequest } from "@cobalt-kit/sandbox";
import { afterEach, expect, it, vi } from "vitest";
import {
  clearConfigField,
  type CobaltSession,
  createCobaltSession,
  createHostedPortalUrl,
  createWorkflow,
  deleteWorkflow,
  disconnectApplication,
  executeWorkflow,
  getAccount,
  getApplication,
  getConfig,
  getConfigField,
  getExecution,
  getHostedProperties,
  getRuleColumns,
  listApplications,
  listConfigs,
  listDatastores,
  listExecutions,
  listWorkflows,
  openConfig,
  publishWorkflow,
  rerunExecution,
  saveCredentials,
  setConfigField,
  startAuthorization,
  toggleConfigWorkflow,
  triggerEvent,
  updateAccount,
  updateConfig,
} from "./index.ts";
import { codeOf, openSession } from "./testing/open-session.ts";
import { readBody } from "./testing/read-body.ts";
import { createWebhook, getWebhook, listWebhooks, unsubscribeWebhook, updateWebhook } from "./webhooks-entry.ts";

afterEach(() => {
  vi.useRealTimers();
});

// Where the descriptions of the API disagree, by the heading of docs/api.md that says what to do.

/** What a call sends, whatever becomes of it. */
async function sent(call: (session: CobaltSession) => Promise<unknown>, answer: unknown = {}): Promise<SeenRequest> {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status: 200, body: JSON.stringify(answer) });
  await call(session).catch(() => undefined);
  const [request] = sandbox.control.requests();
  if (request === undefined) throw new Error("nothing was sent");
  return request;
}

const read = async <T>(body: unknown, call: (session: CobaltSession) => Promise<T>): Promise<T> =>
  (await readBody(body, call)).domain;

it.each([
  [undefined, "https://app.refold.ai"],
  ["https://api.gocobalt.io", "https://api.gocobalt.io"],
  ["sapis.gocobalt.io", "https://sapis.gocobalt.io"],
  ["https://embedapi.gocobalt.io/", "https://embedapi.gocobalt.io"],
  ["https://api.gocobalt.io/api/v2", "https://api.gocobalt.io"],
  ["https://proxy.test/cobalt/api/v2/", "https://proxy.test/cobalt"],
])("X1 takes %s for the origin %s", (baseUrl, expected) => {
  const session = createCobaltSession({ linkedAccountId: "harbor", getSessionToken: "t", baseUrl });
  expect(session.baseUrl).toBe(expected);
});

it("X2 sends the session token as a bearer", async () => {
  expect((await sent(listApplications)).headers["authorization"]).toMatch(/^Bearer eyJ/);
});

it.each([1, 24, 72, 24 * 7])("X3 takes a token's life from the token: %i hours", async (hours) => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const sandbox = createSandbox();
  const { session, asked } = openSession(
    { getSessionToken: () => sandbox.control.mintToken("harbor", { expiresInSeconds: hours * 3600 }) },
    sandbox,
  );
  await listApplications(session);
  vi.setSystemTime(Date.now() + hours * 3_600_000 - 120_000);
  await listApplications(session);
  expect(asked()).toBe(1);
  vi.setSystemTime(Date.now() + 60_000);
  await listApplications(session);
  expect(asked()).toBe(2);
});

it.each([{ account_id: "a1" }, { linked_account_id: "a1" }, { account_id: "a1", linked_account_id: "other" }])(
  "X5 knows the account in %j",
  async (wire) => {
    const stamped = { ...wire, created_at: "2026-01-01" };
    expect(await read(stamped, getAccount)).toMatchObject({ linkedAccountId: "a1", createdAt: "2026-01-01" });
  },
);

it("X7 changes its account by PUT, flat, and reads the account in the answer", async () => {
  const request = await sent((session) => updateAccount(session, { name: "Harbor", metadata: { plan: "pro" } }));
  expect(request).toMatchObject({
    method: "PUT",
    path: "/api/v2/public/linked-account",
    body: { linked_account_id: "harbor", name: "Harbor", udf: { plan: "pro" } },
  });
  const answer = { account_id: "harbor", new_account: false };
  expect(await read(answer, (session) => updateAccount(session, {}))).toMatchObject({ linkedAccountId: "harbor" });
});

it("X9 reads applications where a session token may", async () => {
  expect((await sent(listApplications)).path).toBe("/api/v2/f-sdk/application");
  expect((await sent((session) => getApplication(session, "slack"))).path).toBe("/api/v2/f-sdk/application/slack");
});

it.each([
  ["oauth2", "oauth2"],
  ["keybased", "keybased"],
  ["api_key", "keybased"],
  ["basic_auth", "basic_auth"],
  ["bearer_token", "bearer_token"],
  ["noauth", "noauth"],
])("X10 calls the way to connect %s %s", async (auth_type, type) => {
  const application = await read({ slug: "a", auth_type }, (session) => getApplication(session, "a"));
  expect(application.authMethods).toMatchObject([{ type }]);
});

it.each([
  [{ connected: true, connected_accounts: [{ identifier: "a", connectedAt: "2026" }] }, "active"],
  [{ connected: true, reauth_required: true, connected_accounts: [{ identifier: "a" }] }, "expired"],
  [
    { connected: true, connected_accounts: [{ status: "active", auth_profile_id: "p", user_defined_fields: {} }] },
    "active",
  ],
])("X11 reads a connection of %j as %s", async (wire, status) => {
  const { connections } = await read({ slug: "a", ...wire }, (session) => getApplication(session, "a"));
  expect(connections).toMatchObject([{ status }]);
});

it("X12 reads choices that are bare texts like choices with names", async () => {
  const auth_type_options = { keybased: [{ name: "region", options: ["eu", { name: "US", value: "us" }] }] };
  const { authMethods } = await read({ slug: "a", auth_type_options }, (session) => getApplication(session, "a"));
  expect(authMethods[0]?.inputs[0]?.options).toEqual([
    { name: "eu", value: "eu" },
    { name: "US", value: "us" },
  ]);
});

it.each([
  { http_error_type: "EXTERNAL_API_ERROR", error: "EXTERNAL_API_FAILURE", message: "Application not found" },
  { error_code: "SERVER_ERROR", message: "Linked Account with account id x for org y in environment test not found" },
])("X13 says not-found for an unknown slug, told by %j", async (body) => {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status: 404, body });
  expect(await codeOf(getApplication(session, "nope"))).toBe("not-found");
});

it.each([
  { fields: [{ id: "f", value: "v", field_type: "text" }] },
  { fields: { f: "v" } },
  { application_data_slots: [{ id: "f", value: "v", field_type: "text" }] },
])("X14 reads the fields of %j", async (wire) => {
  const { fields } = await read(wire, (session) => getConfig(session, { slug: "a" }));
  expect(fields).toMatchObject([{ id: "f", value: "v", type: "text" }]);
});

it("X15 sends labels by the name of their object, and nothing where there are none", async () => {
  const labels = { Columns: [{ name: "City", value: "city" }] };
  expect((await sent((session) => openConfig(session, { slug: "a", labels }))).body).toEqual({ slug: "a", labels });
  expect((await sent((session) => openConfig(session, { slug: "a" }))).body).toEqual({ slug: "a" });
});

it("X16 addresses a configuration by its application and id", async () => {
  const get = await sent((session) => getConfig(session, { slug: "a", configId: "c 1" }));
  expect(get.path).toBe("/api/v2/f-sdk/slug/a/config/c%201");
  const put = await sent((session) => updateConfig(session, { slug: "a", configId: "c", fields: [], workflows: [] }));
  expect(put).toMatchObject({ path: "/api/v2/f-sdk/config", body: { slug: "a", config_id: "c" } });
});

it.each([
  [
    [
      { _id: "1", config_id: "c1", tenant_config: true },
      { _id: "2", config_id: "c2" },
    ],
  ],
  [
    [
      { config_id: "c1", slug: "a", fields: {} },
      { config_id: "c2", slug: "a", workflows: [] },
    ],
  ],
])("X17 lists configurations in %j", async (wire) => {
  const list = await read(wire, (session) => listConfigs(session, "a"));
  expect(list.map(({ configId }) => configId)).toEqual(["c1", "c2"]);
});

it("X18 updates with every value by its id, also of a workflow without fields", async () => {
  const update = { slug: "a", fields: [{ id: "f", value: 0 }], workflows: [{ id: "w", enabled: true, fields: [] }] };
  expect((await sent((session) => updateConfig(session, update))).body).toEqual({
    slug: "a",
    fields: { f: 0 },
    workflows: [{ id: "w", enabled: true, fields: {} }],
  });
});

it.each([404, 405])("X20 asks for a field by POST, and by GET after a %i", async (status) => {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("POST /api/v2/public/config/field/:id", { status });
  await getConfigField(session, { slug: "hubspot", fieldId: await anyField(session) });
  expect(
    sandbox.control
      .requests()
      .slice(-2)
      .map(({ method }) => method),
  ).toEqual(["POST", "GET"]);
});

it.each([["text"], [3], [false], [null], [["a"]], [{ region: "emea" }]])("X21 stores %j as it is", async (value) => {
  const set = await sent((session) => setConfigField(session, { slug: "a", fieldId: "f", value }));
  expect(set).toMatchObject({ method: "PUT", body: { value }, headers: { slug: "a" } });
});

it.each([
  [{ id: "f", field_type: "text", defaultValue: "d" }, { defaultValue: "d" }],
  [{ id: "f", field_type: "text", value: null }, {}],
])("X22 reads a cleared field in %j", async (wire, rest) => {
  const field = await read(wire, (session) => clearConfigField(session, { slug: "a", fieldId: "f" }));
  expect(field).toMatchObject({ id: "f", ...rest });
  expect(field).not.toHaveProperty("value");
});

it("X23 asks for the columns of a rule by its left side, and reads choices alone, too", async () => {
  const ask = (session: CobaltSession): ReturnType<typeof getRuleColumns> =>
    getRuleColumns(session, { slug: "a", fieldId: "f", left: "region" });
  expect(await sent(ask)).toMatchObject({ method: "POST", body: { rule_column: { lhs: "region" } } });
  expect(await read({ options: ["emea"] }, ask)).toMatchObject({ right: { options: [{ value: "emea" }] } });
});

it.each([[[{ lhs: "a" }]], [{ region: {} }]])("X24 takes nothing from rule_columns %j", async (rule_columns) => {
  const { fields } = await read({ fields: [{ id: "f", field_type: "rule_engine", rule_columns }] }, (session) =>
    getConfig(session, { slug: "a" }),
  );
  expect(Object.keys(fields[0] ?? {})).not.toContain("ruleColumns");
});

it.each([
  { id: "w", name: "Push", description: "Nightly", enabled: true },
  { id: "w", enabled: true, data_slots: [{ id: "f" }] },
])("X25 switches by PATCH and reads the workflow %j", async (workflow) => {
  const toggle = (session: CobaltSession): ReturnType<typeof toggleConfigWorkflow> =>
    toggleConfigWorkflow(session, { slug: "a", workflowId: "w", enabled: true });
  expect((await sent(toggle)).method).toBe("PATCH");
  expect(await read({ workflows: [workflow] }, toggle)).toMatchObject([{ id: "w", enabled: true }]);
});

it("X26 takes an event without a run for fired", async () => {
  const fire = (session: CobaltSession): Promise<{ executionId?: string }> => triggerEvent(session, { event: "E" });
  expect(await read({ message: "Webhook Fired Success" }, fire)).toEqual({});
  expect(await read({ message: "Webhook Fired Success", execution_id: "e1" }, fire)).toEqual({ executionId: "e1" });
});

it.each([[[{ _id: "h", webhook_url: "https://a.test/" }]], [{ _id: "h", webhook_url: "https://a.test/" }]])(
  "X27 lists webhooks in %j",
  async (wire) => {
    expect(await read(wire, listWebhooks)).toMatchObject([{ id: "h", url: "https://a.test/" }]);
  },
);

it("X27 lists no webhooks where the API says that it found none", async () => {
  const { session, sandbox } = openSession({}, createSandbox({ dialect: "seed", tokenAccess: { webhooks: true } }));
  await expect(listWebhooks(session)).resolves.toEqual([]);
  sandbox.control.failNext("*", { status: 403 });
  expect(await codeOf(listWebhooks(session))).toBe("forbidden");
});

it("X28 reads the short names of a webhook's properties", async () => {
  const wire = { _id: "h", url: "https://a.test/", events: ["Workflow Errored"] };
  expect(await read(wire, (session) => getWebhook(session, "h"))).toMatchObject({
    url: "https://a.test/",
    events: ["Workflow Errored"],
  });
});

it("X29 names an event to both deployments that let it go", async () => {
  expect((await sent((session) => unsubscribeWebhook(session, "Workflow Timed Out"))).body).toEqual({
    webhook_event: "workflow-timed-out",
    webhook_events: ["Workflow Timed Out"],
  });
});

it("X30 sends and keeps an event it does not know", async () => {
  const events = ["Workflow Paused"];
  const request = await sent((session) => createWebhook(session, { url: "https://a.test/", events }));
  expect(request.body).toMatchObject({ webhook_events: events });
  expect(
    await read({ webhook_url: "https://a.test/", webhook_events: events }, (session) => getWebhook(session, "h")),
  ).toMatchObject({ events });
});

it.each([
  ["pending", "queued"],
  ["running", "running"],
  ["completed", "completed"],
  ["failed", "errored"],
  ["QUEUED", "queued"],
  ["STOPPING", "stopping"],
  ["COMPLETED", "completed"],
  ["ERRORED", "errored"],
  ["STOPPED", "stopped"],
  ["TIMED_OUT", "timed-out"],
  ["TERMINATED", "terminated"],
  ["Partially Successful", "partially-successful"],
  ["HIBERNATING", "HIBERNATING"],
])("X31 calls a run that is %s %s", async (wire, status) => {
  expect(await read({ status: wire }, (session) => getExecution(session, "e"))).toMatchObject({ status });
});

it.each([
  { name: "Run", associated_workflow: { _id: "w", name: "w" }, createdAt: "2026-01-01", completion_time: "2026-01-02" },
  { status: "completed", workflow_id: "w", started_at: "2026-01-01", completed_at: "2026-01-02" },
])("X32 reads a run of %j", async (wire) => {
  expect(await read(wire, (session) => getExecution(session, "e"))).toMatchObject({
    workflow: { id: "w" },
    createdAt: "2026-01-01",
    completedAt: "2026-01-02",
  });
});

it.each([[[{ _id: "e" }]], [{ docs: [{ _id: "e" }], totalDocs: 1, page: 1, limit: 10, totalPages: 1 }]])(
  "X33 lists runs in %j",
  async (wire) => {
    expect(await read(wire, listExecutions)).toMatchObject({ items: [{ id: "e" }], totalItems: 1, hasNextPage: false });
  },
);

it.each(["Event", "Schedule", "API Call", "API_CALL"])("X34 filters by the source %s", async (source) => {
  const { query } = await sent((session) => listExecutions(session, { source }));
  expect(query).toMatchObject({ execution_source: source });
});

it.each([
  { message: "Execution restarted", instanceId: "e2" },
  { status: "RUNNING", id: "e2" },
])("X35 knows the new run in %j", async (wire) => {
  expect(await read(wire, (session) => rerunExecution(session, "e1"))).toEqual({ executionId: "e2" });
});

it("X36 makes a workflow of a name alone", async () => {
  expect((await sent((session) => createWorkflow(session, { name: "Nightly" }))).body).toEqual({ name: "Nightly" });
});

it.each([{ workflow: { _id: "d", associated_workflow: "w" } }, { _id: "d", associated_workflow: "w" }])(
  "X37 reads the new workflow in %j",
  async (wire) => {
    const made = await read(wire, (session) => createWorkflow(session, { name: "Nightly" }));
    expect(made).toMatchObject({ id: "w", draftId: "d" });
  },
);

it("X38 runs with the bare payload, and names the application where there is one", async () => {
  const run = { workflowId: "w", payload: { day: 1 } };
  const bare = await sent((session) => executeWorkflow(session, run));
  expect(bare).toMatchObject({ body: { day: 1 }, headers: { sync_execution: "false" } });
  expect(bare.headers).not.toHaveProperty("slug");
  const named = await sent((session) => executeWorkflow(session, { ...run, slug: "slack", sync: true }));
  expect(named.headers).toMatchObject({ slug: "slack", sync_execution: "true" });
});

it("X39 runs by an alias together with the slug", async () => {
  const run = { workflowId: "nightly", slug: "slack" };
  expect(await sent((session) => executeWorkflow(session, run))).toMatchObject({
    path: "/api/v2/public/workflow/nightly/execute",
    headers: { slug: "slack" },
  });
});

it("X40 lists the account's own workflows by their scope", async () => {
  expect((await sent((session) => listWorkflows(session))).query).toMatchObject({ scope: "private" });
});

it.each(["associated_workflow", "associated_public_worklfow"])("X41 finds a draft's workflow in %s", async (name) => {
  const { items } = await read([{ _id: "d", [name]: "w" }], listWorkflows);
  expect(items).toMatchObject([{ id: "w", draftId: "d" }]);
});

it.each([
  [{ published: true, current_version: 2, updatedAt: "2026" }, "w"],
  [{ _id: "p", published: true, current_version: 2, name: "Nightly" }, "p"],
  [{ workflow: { _id: "p", published: true, current_version: 2 } }, "p"],
])("X42 publishes the draft and takes back the workflow, and goes on as %j says: by %s", async (wire, id) => {
  const ids = { workflowId: "w", draftId: "d" };
  const publish = (session: CobaltSession): ReturnType<typeof publishWorkflow> =>
    publishWorkflow(session, { ...ids, published: true });
  expect((await sent(publish)).path).toBe("/api/v2/public/workflow/d/publish");
  expect(await read(wire, publish)).toEqual({ id, published: true, version: 2 });
  const takeBack = await sent((session) => publishWorkflow(session, { ...ids, published: false }));
  expect(takeBack).toMatchObject({ path: "/api/v2/public/workflow/w/publish", body: { published: false } });
});

it.each([
  { success: true, triggers_deregistered: true },
  { message: "Workflow deleted successfully", successfullyDeletedTriggers: true },
])("X43 takes %j for deleted", async (wire) => {
  await expect(read(wire, (session) => deleteWorkflow(session, "w"))).resolves.toBeUndefined();
});

it.each([{ hosted_url: "https://connect.test/t" }, { url: "https://connect.test/t" }])(
  "X44 finds the portal in %j",
  async (wire) => {
    expect(await read(wire, (session) => createHostedPortalUrl(session))).toBe("https://connect.test/t");
  },
);

it("X45 hands properties to the portal, and back, as they are", async () => {
  const properties = { base_color: "#fff", redirect_url: "https://shop.test/", deep: [{ a: null }] };
  expect((await sent((session) => createHostedPortalUrl(session, { properties }))).body).toEqual(properties);
  expect(await read(properties, getHostedProperties)).toEqual(properties);
});

it.each([[["contacts"]], [[{ _id: "ds", name: "contacts", slug: "a", config_id: "c" }]]])(
  "X46 lists datastores in %j",
  async (wire) => {
    expect(await read(wire, (session) => listDatastores(session, { slug: "a" }))).toMatchObject([
      { name: "contacts", slug: "a" },
    ]);
  },
);

it.each([
  [404, { error_code: "SERVER_ERROR", message: "Config with config id x not found" }],
  [404, { error: "RESOURCE_NOT_FOUND", message: "Config with config id x not found" }],
  [400, { error_type: "BAD_REQUEST", message: "Config with config id x not found" }],
  [500, { error_code: "SERVER_ERROR", message: "Application with id x does not exist for org y or is not enabled" }],
])("X47 says not-found for a %i of %j", async (status, body) => {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status, body });
  expect(await codeOf(getConfig(session, { slug: "x" }))).toBe("not-found");
});

it("X48 renews the session after a 401 of the portal's properties", async () => {
  const { sandbox, session } = openSession();
  await listApplications(session);
  sandbox.control.revokeTokens("harbor");
  await expect(getHostedProperties(session)).resolves.toEqual({});
});

it("X49 says with a code that a session token may not", async () => {
  const { session } = openSession();
  expect(await codeOf(listWebhooks(session))).toMatch(/^(forbidden|session-expired)$/);
  const { session: other } = openSession({}, createSandbox({ tokenAccess: { webhooks: true } }));
  await expect(listWebhooks(other)).resolves.toBeInstanceOf(Array);
});

it("X50 keeps the type of a choice's value", async () => {
  const options = [{ name: "First", value: 0 }, { value: false }, { name: "Text", value: "0" }];
  const { fields } = await read({ fields: [{ id: "f", field_type: "select", value: 0, options }] }, (session) =>
    getConfig(session, { slug: "a" }),
  );
  expect(fields[0]).toMatchObject({
    value: 0,
    options: [{ value: 0 }, { name: "false", value: false }, { value: "0" }],
  });
});

it.each([
  [{ auth_url: "https://provider.test/" }, { authUrl: "https://provider.test/" }],
  [{ connected: true }, { connected: true }],
])("X51 begins by POST and reads %j", async (wire, start) => {
  const begin = (session: CobaltSession): ReturnType<typeof startAuthorization> => startAuthorization(session, "a");
  expect((await sent(begin)).method).toBe("POST");
  expect(await read(wire, begin)).toEqual(start);
});

it("X52 saves keys where a session token may, and reads success", async () => {
  const save = (session: CobaltSession): Promise<void> => saveCredentials(session, "a", { api_key: "k" });
  expect(await sent(save)).toMatchObject({ method: "POST", path: "/api/v2/app/a/save" });
  await expect(read({ success: true }, save)).resolves.toBeUndefined();
  await expect(read({ success: false }, save)).rejects.toMatchObject({ code: "credentials-refused" });
});

it("X53 disconnects where a session token may, whatever the answer shows", async () => {
  const end = (session: CobaltSession): Promise<void> => disconnectApplication(session, "a", { authType: "oauth2" });
  expect(await sent(end)).toMatchObject({
    method: "DELETE",
    path: "/api/v1/linked-acc/integration/a",
    query: { auth_type: "oauth2" },
  });
  for (const wire of [{ success: true }, { account_id: "harbor", integrations: [] }]) {
    await expect(read(wire, end)).resolves.toBeUndefined();
  }
});

it("X54 reads a rate limit with how long to wait, at most a minute", async () => {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status: 429, headers: { "retry-after": "90" } });
  await expect(triggerEvent(session, { event: "E" })).rejects.toMatchObject({
    code: "rate-limited",
    retryAfterMs: 60_000,
  });
});

it.each([400, 404])("X60 says not-found for a webhook that is not there, told by %i", async (status) => {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status, body: { error: "RESOURCE_NOT_FOUND", message: "Webhook not found" } });
  expect(await codeOf(getWebhook(session, "h"))).toBe("not-found");
});

it("X61 shows no credentials of the organization's own application", async () => {
  const your_app = { plan: "pro", auth_credentials: { token: "s3cret" } };
  const account = await read({ account_id: "a", your_app }, getAccount);
  expect(account.metadata).toEqual([{ name: "plan", value: "pro" }]);
  expect(JSON.stringify(account)).not.toContain("s3cret");
});

it("X65 reads a run with a session token", async () => {
  const { session } = openSession();
  const { items } = await listExecutions(session, { limit: 1 });
  await expect(getExecution(session, items[0]?.id ?? "")).resolves.toMatchObject({ id: items[0]?.id });
});

async function anyField(session: CobaltSession): Promise<string> {
  const { fields } = await getConfig(session, { slug: "hubspot" });
  return fields[0]?.id ?? "";
}

it("X66 names an event's configuration in the header, and in the body for deployments that read it there", async () => {
  const request = await sent((session) => triggerEvent(session, { event: "Invoice Paid", configId: "north" }));
  expect(request.headers["config_id"]).toBe("north");
  expect(request.body).toEqual({ event: "Invoice Paid", config_id: "north" });
});

it("X67 changes a webhook's description by that name, and no group", async () => {
  const made = { id: "h", url: "https://a.test/", group: "ops", description: "To the pager" };
  const request = await sent((session) => updateWebhook(session, made));
  expect(request).toMatchObject({ method: "PUT", path: "/api/v2/public/webhook/h" });
  expect(request.body).toEqual({ webhook_url: "https://a.test/", description: "To the pager" });
});

it("X68 never fires an event by the path that takes no session token", async () => {
  const paths = await Promise.all(
    [undefined, "slack", "trigger"].map((slug) =>
      sent((session) => triggerEvent(session, { event: "Invoice Paid", slug })).then(({ path }) => path),
    ),
  );
  expect(paths).toEqual(["/api/v2/public/event/trigger", "/api/v2/public/event/slack", "/api/v2/public/event/trigger"]);
});

it("X73 leaves out of a change what is not changed", async () => {
  const labels = { "Our columns": [{ name: "City", value: "city" }] };
  const request = await sent((session) => updateConfig(session, { slug: "slack", labels }));
  expect(request.body).toEqual({ slug: "slack", labels });
});
