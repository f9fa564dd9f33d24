// @vitest-environment node
import { type ApplicationFixture, fixtureIds, standardFixtures } from "@cobalt-kit/sandbox";
import { describe, expect, it } from "vitest";
import type { CobaltAccount } from "../index.ts";
import { openServer } from "../testing/open-server.ts";

const slug = "hubspot";
const absent = { code: "not-found" };
/** Takes several connections, each by a key. */
const vault: ApplicationFixture = {
  id: "65bb00000000000000000001",
  slug: "vault",
  name: "Vault",
  description: "",
  icon: "",
  tags: [],
  auth: { keybased: [{ name: "token", label: "Token", placeholder: "", type: "password", required: true }] },
  multipleConnections: true,
  fields: [{ id: "note", name: "Note", field_type: "text" }],
};

describe.each(["vendor", "seed"] as const)("on behalf of an account, in the %s dialect", (dialect) => {
  const open = (): ReturnType<typeof openServer> => openServer({ dialect });

  it("get reads the account, and delete ends it", async () => {
    const { account, cobalt } = open();
    await expect(account.get()).resolves.toMatchObject({ linkedAccountId: "harbor", name: "Harbor Coffee" });
    await account.delete();
    await expect(account.get()).rejects.toMatchObject(absent);
    await expect(cobalt.account("nobody").delete()).rejects.toMatchObject(absent);
  });

  it("update changes the name and adds metadata", async () => {
    const { account, sandbox } = open();
    const { name, metadata } = await account.update({ name: "Harbor", metadata: { seats: "9" } });
    expect(name).toBe("Harbor");
    expect(metadata).toContainEqual({ name: "seats", value: "9" });
    expect(metadata).toContainEqual({ name: "plan", value: "business" });
    expect(sandbox.control.account("harbor")).toMatchObject({ name: "Harbor" });
  });

  it("createSessionToken gives a token of this account", async () => {
    const { account, cobalt } = open();
    const { token } = await account.createSessionToken();
    expect(JSON.parse(atob(token.split(".")[1] ?? ""))).toMatchObject({ linked_account_id: "harbor" });
    expect((await account.createSessionToken({ forceRefresh: true })).token).not.toBe(token);
    await expect(cobalt.account("nobody").createSessionToken()).rejects.toMatchObject(absent);
  });

  it("setAccountCredential stores a credential, and deleteAccountCredential removes it", async () => {
    const { account } = open();
    await account.setAccountCredential({ key: "api_token", value: "t-1" });
    await account.deleteAccountCredential("api_token");
    await expect(account.deleteAccountCredential("nothing")).rejects.toMatchObject({ name: "CobaltError" });
  });

  it("migrateToken connects an application with a token that is there already", async () => {
    const { account, sandbox, sent } = open();
    const auth = { type: "oauth2", values: { access_token: "xoxb-1" } };
    await account.migrateToken({ slug: "slack", auth });
    await expect(account.getApplication("slack")).resolves.toMatchObject({ status: "connected" });
    expect(await sent[0]?.json()).toEqual({ slug: "slack", auth_object: { oauth2: { access_token: "xoxb-1" } } });
    const refused = await account
      .migrateToken({ slug: "stripe", auth: { type: "keybased", values: { secret_key: "bad" } } })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "credentials-refused" });
    sandbox.control.failNext("*", { status: 200, body: { error: "Custom apps take no xoxb-1." } });
    await expect(account.migrateToken({ slug: "slack", auth })).rejects.toMatchObject({
      code: "credentials-refused",
      detail: "Custom apps take no [redacted].",
    });
  });

  it("listApplications and getApplication tell what this account connected", async () => {
    const { account, cobalt } = open();
    const applications = await account.listApplications();
    expect(applications.find((each) => each.slug === "stripe")).toMatchObject({ name: "Stripe", status: "connected" });
    await expect(cobalt.account("lumen").getApplication("stripe")).resolves.toMatchObject({ status: "not-connected" });
    const some = await account.listApplications({ tags: ["CRM"], authType: "keybased", ecosystem: false });
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(applications.length);
    await expect(account.getApplication("nope")).rejects.toMatchObject(absent);
  });

  it("startAuthorization gives the page to allow the connection on", async () => {
    const { account, sandbox, sent } = open();
    const start = await account.startAuthorization("slack");
    expect(start).toEqual({ authUrl: sandbox.control.authorizations()[0]?.authUrl });
    expect(sent[0]?.url).toMatch(/\/integration\/oauth-url\/slack$/);
    sandbox.control.decide(sandbox.control.authorizations()[0]?.state ?? "", "allow");
    await expect(account.getApplication("slack")).resolves.toMatchObject({ status: "connected" });
    sent.length = 0;
    await expect(account.startAuthorization("nope")).rejects.toMatchObject(absent);
    expect(sent).toHaveLength(1);
    const route = "GET /api/v2/public/linked-account/integration/oauth-url/:slug";
    sandbox.control.failNext(route, { status: 200, body: { error: "There is no tenant acme-eu." } });
    await expect(account.startAuthorization("slack", { tenant: "acme-eu" })).rejects.toMatchObject({
      code: "credentials-refused",
      detail: "There is no tenant [redacted].",
    });
    await expect(account.startAuthorization("stripe")).rejects.toMatchObject({ code: "invalid-request" });
    sandbox.control.failNext("*", { status: 200, body: { auth_url: "javascript:alert(1)" } });
    await expect(account.startAuthorization("slack")).rejects.toMatchObject({ code: "unsafe-url" });
    sandbox.control.failNext("*", { status: 200, body: { connected: true } });
    await expect(account.startAuthorization("slack")).resolves.toEqual({ connected: true });
  });

  it("startAuthorization keeps secrets out of the URL", async () => {
    const { account, sent } = open();
    await account.startAuthorization("slack", { client_secret: "s3cret", region: "eu" });
    expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      "GET /api/v2/public/application/slack",
      "POST /api/v2/public/session-token",
      "POST /api/v1/slack/integrate",
    ]);
    expect(sent.map(({ url }) => url).join(" ")).not.toContain("s3cret");
  });

  it("saveCredentials connects by keys, and tells keys the provider refuses without repeating them", async () => {
    const { account } = open();
    await account.disconnectApplication("stripe");
    await account.saveCredentials("stripe", { secret_key: "sk_live_1" });
    await expect(account.getApplication("stripe")).resolves.toMatchObject({ status: "connected" });
    await expect(account.saveCredentials("stripe", { secret_key: "bad" })).rejects.toMatchObject({
      code: "credentials-refused",
    });
    await expect(account.saveCredentials("stripe", {})).rejects.toMatchObject({ code: "invalid-request" });
    await expect(account.saveCredentials("nope", { secret_key: "sk" })).rejects.toMatchObject(absent);
  });

  it("saveCredentials names the type of keys in the query: everything in the body is a credential", async () => {
    const { account, sandbox } = open();
    await account.saveCredentials("stripe", { secret_key: "sk_live_1" }, { authType: "keybased" });
    expect(sandbox.control.requests().at(-1)).toMatchObject({
      method: "PUT",
      path: "/api/v2/public/linked-account/integration/save-key-credentials/stripe",
      query: { auth_type: "keybased" },
      status: 200,
    });
    expect(sandbox.control.requests().at(-1)?.body).toEqual({ secret_key: "sk_live_1" });
  });

  it("disconnectApplication ends the connections of one type, or all", async () => {
    const { account } = open();
    await account.disconnectApplication("stripe", { authType: "oauth2" });
    await expect(account.getApplication("stripe")).resolves.toMatchObject({ status: "connected" });
    await account.disconnectApplication("stripe");
    await expect(account.getApplication("stripe")).resolves.toMatchObject({ status: "not-connected" });
    await expect(account.disconnectApplication("nope")).rejects.toMatchObject(absent);
  });

  it("openConfig makes a configuration, getConfig reads it, and deleteConfig removes it", async () => {
    const { account } = open();
    const reference = { slug, configId: "team-7" };
    await expect(account.getConfig(reference)).rejects.toMatchObject(absent);
    const opened = await account.openConfig(reference);
    expect(opened).toMatchObject(reference);
    expect(opened.workflows.length).toBeGreaterThan(0);
    await expect(account.getConfig(reference)).resolves.toMatchObject(reference);
    await account.deleteConfig(reference);
    await expect(account.getConfig(reference)).rejects.toMatchObject(absent);
    await expect(account.deleteConfig(reference)).rejects.toMatchObject(absent);
    await expect(account.openConfig({ slug: "nope" })).rejects.toMatchObject(absent);
  });

  it("listConfigs names the configurations of one application, listInstalledConfigs those of all", async () => {
    const { account } = open();
    await account.openConfig({ slug, configId: "team-7" });
    await expect(account.listConfigs(slug)).resolves.toEqual([{ configId: "harbor" }, { configId: "team-7" }]);
    const all = await account.listInstalledConfigs();
    expect(all.filter((config) => config.slug === slug).map(({ configId }) => configId)).toEqual(["harbor", "team-7"]);
    expect(all.map((config) => config.slug)).toContain("stripe");
    await expect(account.listConfigs("nope")).rejects.toMatchObject(absent);
  });

  it.each([
    ["the published description, without an id", [{ slug }, { slug }]],
    [
      "several connections",
      [
        { slug, config_id: "a", connection_id: "1" },
        { slug, config_id: "a", connection_id: "2" },
      ],
    ],
  ])("listInstalledConfigs keeps every configuration of %s", async (_how, body) => {
    const { account, sandbox } = open();
    sandbox.control.failNext("*", { status: 200, body: JSON.stringify(body) });
    await expect(account.listInstalledConfigs()).resolves.toHaveLength(2);
  });

  it("updateConfig stores values and switches", async () => {
    const { account } = open();
    const config = await account.getConfig({ slug });
    const fields = config.fields.map((field) => (field.name === "Deal name" ? { ...field, value: "Deal!" } : field));
    const workflows = config.workflows.map((workflow) => ({ ...workflow, enabled: false }));
    await account.updateConfig({ ...config, fields, workflows });
    const stored = await account.getConfig({ slug });
    expect(stored.fields.find((field) => field.name === "Deal name")?.value).toBe("Deal!");
    expect(stored.workflows.map(({ enabled }) => enabled)).not.toContain(true);
    await expect(account.updateConfig({ ...config, configId: "nope" })).rejects.toMatchObject(absent);
  });

  it("toggleConfigWorkflow switches one workflow", async () => {
    const { account } = open();
    const [first] = (await account.getConfig({ slug })).workflows;
    const workflowId = first?.id ?? "";
    const after = await account.toggleConfigWorkflow({ slug, workflowId, enabled: first?.enabled !== true });
    expect(after.find(({ id }) => id === workflowId)?.enabled).toBe(first?.enabled !== true);
    await expect(account.toggleConfigWorkflow({ slug, workflowId: "nope", enabled: true })).rejects.toMatchObject(
      absent,
    );
  });

  it("getConfigFields reads the fields of a configuration", async () => {
    const { account } = open();
    const fields = await account.getConfigFields({ slug });
    expect(fields.find(({ name }) => name === "Deal pipeline")).toMatchObject({ type: "select", value: "75843021" });
    await expect(account.getConfigFields({ slug, configId: "nope" })).rejects.toMatchObject(absent);
  });

  it("getConfigField, setConfigField and clearConfigField read, store and reset one value", async () => {
    const { account } = open();
    const field = (await account.getConfigFields({ slug })).find(({ name }) => name === "Deal name");
    const reference = { slug, fieldId: field?.id ?? "" };
    await expect(account.setConfigField({ ...reference, value: "New" })).resolves.toMatchObject({ value: "New" });
    await expect(account.getConfigField(reference)).resolves.toMatchObject({ name: "Deal name", value: "New" });
    expect((await account.clearConfigField(reference)).value).toBeUndefined();
    const nowhere = { slug, fieldId: "nope" };
    await expect(account.getConfigField(nowhere)).rejects.toMatchObject(absent);
    await expect(account.setConfigField({ ...nowhere, value: 1 })).rejects.toMatchObject(absent);
    await expect(account.clearConfigField(nowhere)).rejects.toMatchObject(absent);
  });

  it("getRuleColumns tells what a left side is compared with", async () => {
    const { account } = open();
    const fields = await account.getConfigFields({ slug: "atlas-crm" });
    const rules = fields.find(({ type }) => type === "rule_engine");
    const input = { slug: "atlas-crm", fieldId: rules?.id ?? "", left: "region" };
    const { operators, right } = await account.getRuleColumns(input);
    expect(right?.type).toMatch(/^(text|select)$/);
    expect(operators.length).toBeGreaterThan(0);
    await expect(account.getRuleColumns({ ...input, fieldId: "nope" })).rejects.toMatchObject(absent);
  });

  it("triggerEvent runs what listens, and listExecutions lists it", async () => {
    const { account } = open();
    const { executionId } = await account.triggerEvent({ event: "Invoice Paid", payload: { number: "INV-7" } });
    const { items } = await account.listExecutions({ limit: 100 });
    expect(items.map(({ id }) => id)).toContain(executionId);
    await expect(account.triggerEvent({ event: "Nothing" })).rejects.toMatchObject(absent);
    const { items: failed } = await account.listExecutions({ status: "errored", limit: 100 });
    expect(new Set(failed.map(({ status }) => status))).toEqual(new Set(["errored"]));
  });

  it("getExecution tells the steps of a run, getExecutionResponse what it gave", async () => {
    const { account } = open();
    const id = await failedRun(account);
    const run = await account.getExecution(id);
    expect(run).toMatchObject({ id, status: "errored" });
    await expect(account.getExecutionResponse(id)).resolves.toMatchObject({ status: "errored" });
    await expect(account.getExecution("nope")).rejects.toMatchObject(absent);
    await expect(account.getExecutionResponse("nope")).rejects.toMatchObject(absent);
  });

  it("stopExecution stops a run, and rerunExecution runs it anew", async () => {
    const { account, sandbox } = open();
    const { executionId = "" } = await account.triggerEvent({ event: "Invoice Paid" });
    await account.stopExecution(executionId);
    sandbox.control.advance(60_000);
    await expect(account.getExecution(executionId)).resolves.toMatchObject({
      status: expect.stringMatching(/stop|fail|err/),
    });
    const again = await account.rerunExecution(executionId);
    expect(again.executionId).not.toBe(executionId);
    await expect(account.stopExecution("nope")).rejects.toMatchObject(absent);
    await expect(account.rerunExecution("nope")).rejects.toMatchObject(absent);
  });

  it("listExecutionBatches pages the rounds of a step, and says where there are none", async () => {
    const { account, sandbox } = open();
    const { id = "" } = sandbox.control.account("harbor").executions.find(keepsRounds) ?? {};
    const { items, totalItems } = await account.listExecutionBatches({ executionId: id, nodeId: "3", limit: 5 });
    expect(items).toHaveLength(5);
    expect(items[0]).toMatchObject({ status: "success" });
    expect(totalItems).toBe(12);
    await expect(account.listExecutionBatches({ executionId: id, nodeId: "1" })).rejects.toMatchObject({
      code: "not-supported",
    });
  });

  it("createWorkflow makes a draft, publishWorkflow publishes it, and executeWorkflow runs it", async () => {
    const { account } = open();
    const { id, published } = await account.createWorkflow({ name: "Nightly export", slug: "slack" });
    expect(published).toBe(false);
    await expect(account.publishWorkflow({ workflowId: id, published: true })).resolves.toEqual({
      id,
      published: true,
      version: 1,
    });
    const run = await account.executeWorkflow({ workflowId: id, slug: "slack", payload: { day: 1 }, sync: true });
    expect(run).toMatchObject({ executionId: expect.any(String), errored: false });
    const { items } = await account.listWorkflowVersions(id);
    expect(items).toMatchObject([{ version: 1 }]);
    await expect(account.publishWorkflow({ workflowId: "nope", published: true })).rejects.toMatchObject(absent);
    await expect(account.executeWorkflow({ workflowId: "nope", slug: "slack" })).rejects.toMatchObject(absent);
    await expect(account.listWorkflowVersions("nope")).rejects.toMatchObject(absent);
    await expect(account.createWorkflow({ name: "x", slug: "nope" })).rejects.toMatchObject(absent);
    await expect(account.createWorkflow({ name: "" })).rejects.toMatchObject({ code: "invalid-request" });
  });

  it("listWorkflows, getWorkflow, openWorkflowDraft and getWorkflowInput read workflows of the account's own", async () => {
    const { account, cobalt } = open();
    const { items } = await account.listWorkflows({ published: true });
    const [workflow] = items;
    const id = workflow?.id ?? "";
    expect((await account.getWorkflow(id)).nodes.length).toBeGreaterThan(0);
    await expect(account.openWorkflowDraft(id)).resolves.toMatchObject({ id, draftId: expect.any(String) });
    await expect(account.getWorkflowInput(id)).resolves.toEqual(expect.any(Object));
    await expect(cobalt.account("lumen").getWorkflow(id)).rejects.toMatchObject({ code: "forbidden", status: 403 });
    for (const call of [account.getWorkflow, account.openWorkflowDraft, account.getWorkflowInput]) {
      await expect(call("nope")).rejects.toMatchObject(absent);
    }
  });

  it("updateWorkflow and deleteWorkflow change and end a workflow, with a token made for it", async () => {
    const { account, sent } = open();
    const { id } = await account.createWorkflow({ name: "Nightly" });
    sent.length = 0;
    await expect(account.updateWorkflow({ workflowId: id, name: "Weekly" })).resolves.toMatchObject({ name: "Weekly" });
    await account.deleteWorkflow(id);
    expect(sent.map(({ headers }) => headers.has("authorization"))).toEqual([false, true, false, true]);
    await expect(account.deleteWorkflow(id)).rejects.toMatchObject(absent);
    await expect(account.updateWorkflow({ workflowId: id, name: "Gone" })).rejects.toMatchObject(absent);
  });

  it("listEnabledWorkflows lists what the account switched on", async () => {
    const enabled = await open().account.listEnabledWorkflows();
    expect(enabled).toContainEqual(expect.objectContaining({ name: "Win deals when invoices are paid" }));
  });

  it("listDatastores, listDatastoreRecords and searchDatastoreRecords read what workflows keep", async () => {
    const { account } = open();
    await expect(account.listDatastores()).resolves.toMatchObject([{ name: "Payouts", slug: "stripe" }]);
    await expect(account.listDatastores({ configId: "other" })).resolves.toEqual([]);
    await expect(account.listDatastores({ slug: "stripe" })).resolves.toMatchObject([{ name: "Payouts" }]);
    const payouts = { slug: "stripe", name: "Payouts" };
    expect(await account.listDatastoreRecords(payouts)).toHaveLength(3);
    const where = [{ column: "payout", matches: "nobody" }];
    await expect(account.searchDatastoreRecords({ ...payouts, where })).resolves.toHaveLength(0);
    const found = await account.searchDatastoreRecords({ ...payouts, where: [{ column: "payout", matches: "PPK0A" }] });
    expect(found).toMatchObject([{ values: { amount: 3977.15 } }]);
    const nowhere = { slug: "stripe", name: "nope" };
    await expect(account.listDatastoreRecords(nowhere)).rejects.toMatchObject(absent);
    await expect(account.searchDatastoreRecords({ ...nowhere, where })).rejects.toMatchObject(absent);
  });

  it("listDatastores keeps those of the same name that only their id tells apart", async () => {
    const { account, sandbox } = open();
    const payouts = { name: "Payouts", slug: "stripe", config_id: "harbor" };
    const body = [
      { ...payouts, _id: "1" },
      { ...payouts, _id: "2" },
    ];
    sandbox.control.failNext("*", { status: 200, body: JSON.stringify(body) });
    await expect(account.listDatastores()).resolves.toMatchObject([{ id: "1" }, { id: "2" }]);
  });

  it("createHostedPortalUrl makes an address with a token of its own", async () => {
    const { account, cobalt, sandbox } = open();
    const first = await account.createHostedPortalUrl({ properties: { name: "Harbor" } });
    const second = await account.createHostedPortalUrl({ configId: "team-7" });
    expect(new URL(first).pathname).toMatch(/^\/connect\/eyJ/);
    expect(new URL(second).pathname).not.toBe(new URL(first).pathname);
    await expect(cobalt.account("nobody").createHostedPortalUrl()).rejects.toMatchObject(absent);
    sandbox.control.failNext("POST /api/v2/public/connect-url", { status: 200, body: { url: "http://x.test/" } });
    const unsafe: unknown = await account.createHostedPortalUrl().catch((error: unknown) => error);
    expect(unsafe).toMatchObject({ code: "unsafe-url" });
  });
});

it("on behalf of an account, names the connection that is meant of an application with several", async () => {
  const applications = [...standardFixtures.applications, vault];
  const { account, sandbox } = openServer({ fixtures: { ...standardFixtures, applications } });
  const name = "Vault";
  const ids = (): string[] =>
    sandbox.control.account("harbor").connections.flatMap((each) => (each.slug === vault.slug ? [each.id] : []));
  await account.saveCredentials(vault.slug, { token: "t-1" }, { userDefinedFields: { name } });
  const [first = ""] = ids();
  await account.saveCredentials(vault.slug, { token: "t-2" }, { userDefinedFields: { name: "Other" } });
  await account.saveCredentials(vault.slug, { token: "t-3" }, { connectionId: first });
  const [second = ""] = ids();
  expect(ids().toSorted()).toEqual([first, second].toSorted());
  expect((await account.getApplication(vault.slug)).connections).toContainEqual(
    expect.objectContaining({ id: first, userDefinedFields: { name } }),
  );

  for (const connectionId of [first, second]) {
    await account.openConfig({ slug: vault.slug, connectionId });
    await expect(account.getConfigFields({ slug: vault.slug, connectionId })).resolves.toMatchObject([{ id: "note" }]);
  }
  await expect(account.getConfigFields({ slug: vault.slug })).rejects.toMatchObject({ code: "invalid-request" });
  expect((await account.listInstalledConfigs()).filter((config) => config.slug === vault.slug)).toHaveLength(2);

  await account.disconnectApplication(vault.slug, { connectionId: second });
  expect(ids()).toEqual([first]);
  await expect(account.disconnectApplication(vault.slug, { connectionId: second })).rejects.toMatchObject(absent);
  expect(ids()).toEqual([first]);
  // the route for keys is documented without a connection: a service that leaves it out there would end all of them
  expect(new Set(sandbox.control.requests({ method: "DELETE" }).map(({ path }) => path))).toEqual(
    new Set([`/api/v1/linked-acc/integration/${vault.slug}`]),
  );
});

async function failedRun(account: CobaltAccount): Promise<string> {
  const { items } = await account.listExecutions({ status: "errored" });
  return items[0]?.id ?? "";
}

/** A run of the past whose third step ran many times. */
function keepsRounds({ workflowId, terminal }: { workflowId: string; terminal: boolean }): boolean {
  return terminal && workflowId === fixtureIds.hubspotUpdateRevenue;
}
