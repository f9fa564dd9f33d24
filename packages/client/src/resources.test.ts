// @vitest-environment node
import { describe, expect, it } from "vitest";
import {
  clearConfigField,
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
  isFinished,
  listApplications,
  listConfigs,
  listExecutions,
  listWorkflows,
  openConfig,
  publishWorkflow,
  saveCredentials,
  setConfigField,
  startAuthorization,
  toggleConfigWorkflow,
  triggerEvent,
  updateConfig,
} from "./index.ts";
import { codeOf, openSession } from "./testing/open-session.ts";

describe("applications", () => {
  it("lists every application with its ways to connect and the state of its connections", async () => {
    const { session, warnings } = openSession();
    const applications = await listApplications(session);
    const bySlug = new Map(applications.map((application) => [application.slug, application]));
    expect(applications.length).toBeGreaterThan(60);
    expect(bySlug.get("hubspot")).toMatchObject({
      status: "connected",
      needsAttention: false,
      connections: [{ identifier: "ops@harborcoffee.test", authType: "oauth2", status: "active" }],
    });
    expect(bySlug.get("mailchimp")).toMatchObject({ status: "expired", needsAttention: true });
    expect(bySlug.get("slack")).toMatchObject({ status: "not-connected", connections: [] });
    expect(bySlug.get("stripe")?.authMethods).toMatchObject([
      { type: "keybased", inputs: [{ name: "secret_key", secret: true, required: true }] },
    ]);
    expect(
      bySlug
        .get("jira")
        ?.authMethods.map(({ type }) => type)
        .toSorted(),
    ).toEqual(["keybased", "oauth2"]);
    expect(warnings).toEqual([]);
  });

  it("reads one by its slug, and says not-found for a slug there is not", async () => {
    const { session } = openSession();
    await expect(getApplication(session, "slack")).resolves.toMatchObject({ slug: "slack", name: "Slack" });
    await expect(getApplication(session, "no/such app")).rejects.toMatchObject({ code: "not-found", status: 404 });
  });

  it.each(["", ".", ".."])("refuses %j as a slug before anything is sent", async (slug) => {
    const { session, sandbox } = openSession();
    await expect(getApplication(session, slug)).rejects.toMatchObject({ code: "invalid-request" });
    expect(sandbox.control.requests()).toEqual([]);
  });
});

describe("connections", () => {
  it("connects by keys and disconnects", async () => {
    const { session } = openSession();
    await saveCredentials(session, "twilio", await goodCredentials(session, "twilio"));
    await expect(getApplication(session, "twilio")).resolves.toMatchObject({ status: "connected" });
    await disconnectApplication(session, "twilio", { authType: "keybased" });
    await expect(getApplication(session, "twilio")).resolves.toMatchObject({ status: "not-connected" });
  });

  it("refuses keys the provider refuses, without a word of what was sent", async () => {
    const { session } = openSession({ linkedAccountId: "blank" });
    const error: unknown = await saveCredentials(session, "stripe", { secret_key: "bad" }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: "credentials-refused", status: 500 });
    expect(JSON.stringify(error) + String(error)).not.toContain('"bad"');
  });

  it("keeps what was sent out of an error that echoes it", async () => {
    const { session, sandbox } = openSession();
    const secret = "sk_live_51/very+secret";
    const body = {
      message: `Failed to verify credentials: ${secret} at https://shop.test/?key=${encodeURIComponent(secret)}`,
      request_id: "r-1",
    };
    sandbox.control.failNext("POST /api/v2/app/:slug/save", { status: 500, body });
    const error: unknown = await saveCredentials(session, "stripe", { secret_key: secret }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      code: "credentials-refused",
      requestId: "r-1",
      detail: "Failed to verify credentials: [redacted] at https://shop.test/",
    });
    expect(String(error)).not.toContain("very");
  });

  it.each([{ success: false, message: "No such shop" }, { error: "No such shop" }])(
    "takes %j in a 200 for a refusal",
    async (body) => {
      const { session, sandbox } = openSession();
      sandbox.control.failNext("POST /api/v2/app/:slug/save", { status: 200, body });
      await expect(saveCredentials(session, "stripe", { secret_key: "sk" })).rejects.toMatchObject({
        code: "credentials-refused",
        detail: "No such shop",
      });
    },
  );

  it("says where to send the person", async () => {
    const { session, sandbox } = openSession();
    const start = await startAuthorization(session, "slack");
    expect(start).toEqual({ authUrl: sandbox.control.authorizations()[0]?.authUrl });
  });

  it.each([
    [{ auth_url: "javascript:alert(1)" }, "unsafe-url"],
    [{ auth_url: "http://provider.test/consent" }, "unsafe-url"],
    [{ auth_url: "data:text/html,x" }, "unsafe-url"],
    [{ connected: false }, "credentials-refused"],
    [{}, "unexpected-response"],
    ["<html>", "unexpected-response"],
    [{ connected: true }, undefined],
    [{ auth_url: "https://provider.test/consent" }, undefined],
    [{ auth_url: "http://localhost:4010/consent" }, undefined],
    [{ auth_url: "http://[::1]:4010/consent" }, undefined],
  ])("answers %j of the API with %s", async (body, code) => {
    const { session, sandbox } = openSession();
    sandbox.control.failNext("POST /api/v1/:slug/integrate", { status: 200, body });
    expect(await codeOf(startAuthorization(session, "slack"))).toBe(code);
  });

  it.each([404, 405])("falls back to GET where POST answers %i, but not with a secret", async (status) => {
    const { session, sandbox } = openSession();
    sandbox.control.failNext("POST /api/v1/:slug/integrate", { status, times: 2 });
    await startAuthorization(session, "shopify", { shop: "harbor" });
    const gets = { route: "GET /api/v1/:slug/integrate" };
    expect(sandbox.control.requests(gets)).toMatchObject([{ query: { shop: "harbor" } }]);
    expect(await codeOf(startAuthorization(session, "shopify", { client_secret: "s3cret" }))).toBe(
      status === 404 ? "not-found" : "invalid-request",
    );
    expect(sandbox.control.requests(gets)).toHaveLength(1);
  });

  it("takes the API's word for what is a secret and must not enter a URL, not the name's", async () => {
    const input = (name: string, type: string): object => ({ name, label: name, type, required: true });
    const oauth2 = [input("realm", "password"), input("keyspace", "text")];
    const wire = { slug: "acme", name: "Acme", auth_type_options: { oauth2 } };
    const begin = async (inputs: Record<string, string>): Promise<object[]> => {
      const { session, sandbox } = openSession();
      sandbox.control.failNext("POST /api/v1/:slug/integrate", { status: 405 });
      sandbox.control.failNext("GET /api/v2/f-sdk/application/:slug", { status: 200, body: wire });
      sandbox.control.failNext("GET /api/v1/:slug/integrate", { status: 200, body: { connected: true } });
      await startAuthorization(session, "acme", inputs).catch(() => {});
      return sandbox.control.requests({ route: "GET /api/v1/:slug/integrate" });
    };
    expect(await begin({ realm: "quiet-realm" })).toEqual([]);
    expect(await begin({ keyspace: "eu" })).toMatchObject([{ query: { keyspace: "eu" } }]);
  });
});

describe("configurations", () => {
  it("creates one on opening, and only then", async () => {
    const { session, sandbox } = openSession();
    sandbox.control.connect("harbor", "quickbooks");
    await expect(getConfig(session, { slug: "quickbooks" })).rejects.toMatchObject({ code: "not-found" });
    const config = await openConfig(session, { slug: "quickbooks" });
    expect(config.fields.length).toBeGreaterThan(5);
    await expect(getConfig(session, { slug: "quickbooks", configId: config.configId })).resolves.toEqual(config);
    expect(await listConfigs(session, "quickbooks")).toEqual([expect.objectContaining({ configId: "harbor" })]);
    await deleteConfig(session, { slug: "quickbooks" });
    await expect(getConfig(session, { slug: "quickbooks" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("stores every value and every switch", async () => {
    const { session, sandbox } = openSession();
    sandbox.control.connect("harbor", "slack");
    const config = await openConfig(session, { slug: "slack" });
    const field = config.fields.find(({ type }) => type === "text");
    const [first] = config.workflows;
    if (field === undefined || first === undefined) throw new Error("the fixture lost its fields");
    const updates = config.fields.map(({ id, type, value }) => ({ id, type, value: id === field.id ? "Otto" : value }));
    const workflows = config.workflows.map(({ id, fields }) => ({ id, enabled: id === first.id, fields }));
    const updated = await updateConfig(session, { slug: "slack", fields: updates, workflows });
    expect(updated.fields.find(({ id }) => id === field.id)?.value).toBe("Otto");
    expect(updated.workflows.find(({ id }) => id === first.id)?.enabled).toBe(true);
    const toggled = await toggleConfigWorkflow(session, { slug: "slack", workflowId: first.id, enabled: false });
    expect(toggled.find(({ id }) => id === first.id)).toMatchObject({ enabled: false, name: first.name });
  });

  it("sets, reads and clears one field", async () => {
    const { session, sandbox } = openSession();
    sandbox.control.connect("harbor", "slack");
    const { fields } = await openConfig(session, { slug: "slack" });
    const fieldId = fields.find(({ type }) => type === "text")?.id ?? "";
    await expect(setConfigField(session, { slug: "slack", fieldId, value: "Otto" })).resolves.toMatchObject({
      value: "Otto",
    });
    await expect(getConfigField(session, { slug: "slack", fieldId })).resolves.toMatchObject({
      id: fieldId,
      value: "Otto",
    });
    const cleared = await clearConfigField(session, { slug: "slack", fieldId });
    expect(cleared).not.toHaveProperty("value", "Otto");
  });

  it("sends a slug that no header can carry as it is percent-encoded", async () => {
    const { session, sandbox } = openSession();
    expect(await codeOf(getConfigField(session, { slug: "日本\n", fieldId: "f" }))).not.toBe("network");
    expect(sandbox.control.requests({ method: "POST" })[0]?.headers.slug).toBe("%E6%97%A5%E6%9C%AC%0A");
  });

  it("sends a header of the caller's, and refuses one that says who asks or that no header can be called", async () => {
    const { session, sandbox } = openSession();
    const input = { workflowId: "wf_sync", slug: "slack" };
    const kept = { "X-Order": "7", Slug: "hubspot", "x-name": "日本" };
    await executeWorkflow(session, { ...input, headers: kept }).catch(() => {});
    const sent = { "x-order": "7", slug: "slack", "x-name": "%E6%97%A5%E6%9C%AC" };
    expect(sandbox.control.requests({ method: "POST" })[0]?.headers).toMatchObject(sent);
    const count = sandbox.control.requests().length;
    for (const name of ["Authorization", "X-API-Key", "linked_account_id", "Content-Type", "a b", "", "é"])
      expect(await codeOf(executeWorkflow(session, { ...input, headers: { [name]: "x" } }))).toBe("invalid-request");
    expect(sandbox.control.requests()).toHaveLength(count);
  });

  it("turns what the API keys by id into entries, and back, an id of __proto__ included", async () => {
    const { session, sandbox } = openSession();
    const field = `{"id":"f_map","field_type":"map","value":{"__proto__":"city","lbl_2":["phone"]},"labels":[{"name":"City","value":"__proto__"}]}`;
    const answer = { status: 200, body: `{"slug":"slack","fields":[${field}]}` };
    sandbox.control.failNext("GET /api/v2/f-sdk/slug/:slug/config", answer);
    sandbox.control.failNext("PUT /api/v2/f-sdk/config", answer);
    const config = await getConfig(session, { slug: "slack" });
    const value = [
      { id: "__proto__", value: "city" },
      { id: "lbl_2", value: ["phone"] },
    ];
    expect(config.fields[0]).toMatchObject({ id: "f_map", type: "map", value });
    await updateConfig(session, {
      slug: "slack",
      fields: [...config.fields, { id: "__proto__", value: "kept" }, { id: "gone", value: undefined }],
      workflows: [],
    });
    const sent = JSON.stringify(sandbox.control.requests({ method: "PUT" })[0]?.body);
    expect(sent).toContain('"__proto__":"kept"');
    expect(sent).toContain('"f_map":{"__proto__":"city","lbl_2":["phone"]}');
    expect(sent).toContain('"gone":null');
    expect(Object.hasOwn(Object.prototype, "city")).toBe(false);
  });
});

describe("workflows and executions", () => {
  it("makes, publishes, runs, follows, takes back and deletes a workflow of the account's own", async () => {
    const { session, sandbox } = openSession({ linkedAccountId: "blank" });
    const workflow = await createWorkflow(session, { name: "Nightly export", description: "At three" });
    expect(workflow).toMatchObject({ name: "Nightly export", published: false, draftId: expect.any(String) });
    await expect(publishWorkflow(session, { workflowId: workflow.id, published: true })).resolves.toMatchObject({
      published: true,
      version: 1,
    });
    await expect(getWorkflowInput(session, workflow.id)).resolves.toBeTypeOf("object");
    await expect(listWorkflows(session)).resolves.toMatchObject({
      items: [{ id: workflow.id, published: true }],
      totalItems: 1,
      limit: 100,
    });

    const { executionId = "" } = await executeWorkflow(session, {
      workflowId: workflow.id,
      slug: workflow.slug,
      payload: { a: 1 },
    });
    const started = await getExecution(session, executionId);
    expect(isFinished(started.status)).toBe(false);
    sandbox.control.advance(60_000);
    const run = await getExecution(session, executionId);
    expect(run).toMatchObject({
      id: executionId,
      status: "completed",
      workflow: { id: workflow.id, name: "Nightly export" },
    });
    expect(run.nodes.map(({ status }) => status)).toEqual(run.nodes.map(() => "success"));

    await expect(publishWorkflow(session, { workflowId: workflow.id, published: false })).resolves.toMatchObject({
      published: false,
    });
    await deleteWorkflow(session, workflow.id);
    await expect(listWorkflows(session)).resolves.toMatchObject({ items: [] });
  });

  it("pages and filters the past", async () => {
    const { session } = openSession();
    const page = await listExecutions(session, { page: 2, limit: 5 });
    expect(page).toMatchObject({ page: 2, limit: 5, hasNextPage: true });
    expect(page.items).toHaveLength(5);
    const errored = await listExecutions(session, { status: "errored", limit: 50 });
    expect(errored.items.length).toBeGreaterThan(0);
    expect(new Set(errored.items.map(({ status }) => status))).toEqual(new Set(["errored"]));
  });

  it.each([
    [500, "e1"],
    [401, "e1"],
    [401, 71],
  ])("reads the run before a status of %i that a sync workflow chose itself, by the id %j", async (status, id) => {
    const { session, sandbox, asked } = openSession();
    const body = { execution_id: id, status: "ERRORED", errored: true, return_value: { why: "no stock" } };
    sandbox.control.failNext("POST /api/v2/public/workflow/:id/execute", { status, body });
    await expect(executeWorkflow(session, { workflowId: "w1", sync: true })).resolves.toEqual({
      executionId: String(id),
      status: "errored",
      errored: true,
      returnValue: { why: "no stock" },
    });
    expect(sandbox.control.requests()).toHaveLength(1);
    expect(sandbox.control.requests()[0]?.headers).not.toHaveProperty("slug");
    expect(asked()).toBe(1);
  });

  it.each([
    [422, "e1"],
    [500, "e1"],
    [401, "e1"],
    [401, 71],
  ])(
    "reads the run before a status of %i that what an event started chose itself, by the id %j",
    async (status, id) => {
      const { session, sandbox, asked } = openSession();
      sandbox.control.failNext("POST /api/v2/public/event/trigger", { status, body: { execution_id: id } });
      await expect(triggerEvent(session, { event: "Invoice Paid" })).resolves.toEqual({ executionId: String(id) });
      expect(sandbox.control.requests()).toHaveLength(1);
      expect(asked()).toBe(1);
    },
  );

  it("fires an event, and says not-found for one that nobody defined", async () => {
    const { session } = openSession();
    await expect(triggerEvent(session, { event: "Invoice Paid", payload: { number: "INV-7" } })).resolves.toBeTypeOf(
      "object",
    );
    await expect(triggerEvent(session, { event: "No such event" })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("account", () => {
  it("is the session's own", async () => {
    const { session } = openSession();
    const account = await getAccount(session);
    expect(account).toMatchObject({ linkedAccountId: "harbor", name: "Harbor Coffee", environment: "test" });
    expect(account.integrations.map(({ slug }) => slug)).toContain("hubspot");
  });
});

async function goodCredentials(
  session: Parameters<typeof getApplication>[0],
  slug: string,
): Promise<Record<string, string>> {
  const { authMethods } = await getApplication(session, slug);
  const inputs = authMethods.find(({ type }) => type === "keybased")?.inputs ?? [];
  return Object.fromEntries(inputs.map(({ name }) => [name, "AC0123456789"]));
}
