// @vitest-environment node
import { createSandbox } from "@cobalt-kit/sandbox";
import { describe, expect, it } from "vitest";
import {
  createHostedPortalUrl,
  createWorkflow,
  deleteAccountCredential,
  getAccount,
  getAuthStructure,
  getConfig,
  getExecution,
  getHostedProperties,
  getHumanTask,
  getOrganization,
  getRuleColumns,
  getWorkflow,
  listApplications,
  listDatastoreRecords,
  listDatastores,
  listEnabledWorkflows,
  listExecutionBatches,
  listExecutions,
  listWorkflowVersions,
  openWorkflowDraft,
  publishWorkflow,
  revokeSessionToken,
  searchDatastoreRecords,
  setAccountCredential,
  submitHumanTask,
  updateAccount,
  updateWorkflow,
} from "./index.ts";
import { codeOf, openSession } from "./testing/open-session.ts";
import { filled, waitingTask } from "./testing/waiting-task.ts";
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

describe("the account", () => {
  it("is renamed, and keeps what it is given", async () => {
    const { session } = openSession();
    await expect(updateAccount(session, { metadata: { plan: "enterprise" } })).resolves.toMatchObject({
      linkedAccountId: "harbor",
      name: "Harbor Coffee",
      metadata: expect.arrayContaining([{ name: "plan", value: "enterprise" }]),
    });
    await updateAccount(session, { name: "Harbor" });
    await expect(getAccount(session)).resolves.toMatchObject({
      name: "Harbor",
      metadata: expect.arrayContaining([
        { name: "plan", value: "enterprise" },
        { name: "region", value: "emea" },
      ]),
    });
  });

  it("gets and loses credentials of the organization's own application, which no error repeats", async () => {
    const { session, sandbox } = openSession();
    await setAccountCredential(session, { key: "api token", value: "s3cret-value" });
    await deleteAccountCredential(session, "api token");
    expect(await codeOf(deleteAccountCredential(session, "api token"))).toBe("not-found");
    for (const fault of [
      { status: 400, body: { message: "s3cret-value is too short" } },
      { status: 200, body: { success: false, message: "s3cret-value is too short" } },
    ]) {
      sandbox.control.failNext("*", fault);
      const call = setAccountCredential(session, { key: "k", value: "s3cret-value" });
      const error: unknown = await call.catch((thrown: unknown) => thrown);
      expect(JSON.stringify(error) + String(error)).toContain("[redacted] is too short");
      expect(JSON.stringify(error) + String(error)).not.toContain("s3cret");
    }
  });

  it("knows whose deployment it is in", async () => {
    const { session } = openSession();
    await expect(getOrganization(session)).resolves.toMatchObject({
      id: expect.any(String),
      name: expect.any(String),
      account: { linkedAccountId: "harbor", name: "Harbor Coffee" },
    });
  });

  it("signs out: the token is worth nothing any more, and the session is closed", async () => {
    const sandbox = createSandbox();
    const token = await sandbox.control.mintToken("harbor");
    const { session } = openSession({ getSessionToken: token }, sandbox);
    await revokeSessionToken(session);
    expect(session.getStatus()).toBe("closed");
    expect(await codeOf(listApplications(session))).toBe("aborted");
    const { session: again } = openSession({ getSessionToken: token }, sandbox);
    expect(await codeOf(listApplications(again))).toBe("session-expired");
  });

  it("stays signed in where signing out failed", async () => {
    const { session, sandbox } = openSession();
    sandbox.control.failNext("*", { status: 500 });
    expect(await codeOf(revokeSessionToken(session))).toBe("server");
    expect(session.getStatus()).toBe("active");
  });
});

describe("applications and settings", () => {
  it("say what a connection consists of", async () => {
    const { session } = openSession();
    await expect(getAuthStructure(session, "stripe")).resolves.toEqual([
      { type: "keybased", fields: expect.arrayContaining([expect.objectContaining({ name: "secret_key" })]) },
    ]);
    expect(await codeOf(getAuthStructure(session, "no-such-app"))).toBeDefined();
  });

  it("say what a rule may compare with", async () => {
    const { session } = openSession();
    const { fields } = await getConfig(session, { slug: "atlas-crm" });
    const rules = fields.find(({ type }) => type === "rule_engine");
    const { value } = rules?.options?.[0] ?? {};
    const left = typeof value === "string" ? value : "";
    const columns = await getRuleColumns(session, { slug: "atlas-crm", fieldId: rules?.id ?? "", left });
    expect(columns.operators.length).toBeGreaterThan(0);
    expect(columns.right?.type).toMatch(/text|select/);
    const text = fields.find(({ type }) => type === "text");
    expect(await codeOf(getRuleColumns(session, { slug: "atlas-crm", fieldId: text?.id ?? "", left }))).toBe(
      "invalid-request",
    );
  });
});

describe("workflows and runs", () => {
  it("lists what is switched on", async () => {
    const { session } = openSession();
    const enabled = await listEnabledWorkflows(session);
    expect(enabled.length).toBeGreaterThan(0);
    expect(enabled[0]).toMatchObject({ configId: "harbor", application: { name: expect.any(String) } });
  });

  it("opens, changes, publishes and counts the versions of a workflow", async () => {
    const { session } = openSession({ linkedAccountId: "blank" });
    const { id, draftId } = await createWorkflow(session, { name: "Nightly" });
    await expect(openWorkflowDraft(session, id)).resolves.toMatchObject({ id, draftId, nodes: [{ type: "start" }] });
    await expect(
      updateWorkflow(session, { workflowId: id, name: "Weekly", alias: "weekly", timeoutSeconds: 90, dedupKey: "day" }),
    ).resolves.toMatchObject({ id, name: "Weekly", alias: "weekly", timeoutSeconds: 90, dedupKey: "day" });
    await publishWorkflow(session, { workflowId: id, published: true });
    await expect(getWorkflow(session, id)).resolves.toMatchObject({ id, name: "Weekly", published: true });
    await expect(listWorkflowVersions(session, id)).resolves.toMatchObject({
      items: [{ version: 1 }],
      totalItems: 1,
      hasNextPage: false,
    });
    expect(await codeOf(getWorkflow(session, "no-such-workflow"))).toBe("not-found");
  });

  it("go on by the id that publishing answers with", async () => {
    const { session } = openSession({ linkedAccountId: "blank" });
    const { id } = await createWorkflow(session, { name: "Nightly" });
    const first = await publishWorkflow(session, { workflowId: id, published: true });
    expect(first).toEqual({ id, published: true, version: 1 });
    const second = await publishWorkflow(session, { workflowId: id, published: true, description: "Faster" });
    expect(second).toEqual({ id: expect.not.stringMatching(id), published: true, version: 2 });
    expect(await codeOf(publishWorkflow(session, { workflowId: id, published: false }))).toBe("invalid-request");
    await expect(listWorkflowVersions(session, second.id)).resolves.toMatchObject({
      items: [{ version: 2, description: "Faster" }, { version: 1 }],
    });
    await expect(publishWorkflow(session, { workflowId: second.id, published: false })).resolves.toMatchObject({
      id: second.id,
      published: false,
    });
  });

  it("keep their id where publishing answers with none", async () => {
    const { session, sandbox } = openSession({ linkedAccountId: "blank" });
    sandbox.control.failNext("*", {
      status: 200,
      body: { published: true, current_version: 3, updatedAt: "2026-01-01" },
    });
    await expect(publishWorkflow(session, { workflowId: "w1", draftId: "d1", published: true })).resolves.toEqual({
      id: "w1",
      published: true,
      version: 3,
    });
  });

  it("pages the rounds of a step, and says not-supported for a step without", async () => {
    const { session } = openSession();
    const { items } = await listExecutions(session, { limit: 100 });
    const runs = await Promise.all(items.map(({ id }) => getExecution(session, id)));
    const batched = runs.find(({ nodes }) => nodes.some(({ isBatch }) => isBatch));
    const single = runs[0];
    const nodeId = batched?.nodes.find(({ isBatch }) => isBatch)?.id ?? "";
    const page = await listExecutionBatches(session, { executionId: batched?.id ?? "", nodeId, limit: 2 });
    expect(page).toMatchObject({ page: 1, limit: 2 });
    expect(page.items.map(({ index }) => index).length).toBeLessThanOrEqual(2);
    const call = listExecutionBatches(session, { executionId: single?.id ?? "", nodeId: single?.nodes[0]?.id ?? "" });
    expect(await codeOf(call)).toBe("not-supported");
  });
});

describe("datastores", () => {
  it("are listed, read and searched, whatever stands in the search", async () => {
    const { session, sandbox } = openSession();
    const slug = await slugWithDatastore(session);
    const [store] = await listDatastores(session, { slug });
    const reference = { slug, name: store?.name ?? "" };
    const records = await listDatastoreRecords(session, reference);
    const [first] = records;
    const [column = "", value] = Object.entries(first?.values ?? {}).find(([, cell]) => typeof cell === "string") ?? [];
    const matches = typeof value === "string" ? value : "";
    const found = await searchDatastoreRecords(session, { ...reference, where: [{ column, matches }] });
    expect(found.map(({ id }) => id)).toContain(first?.id);
    const where = [{ column, matches: "(a+)+$ [b" }];
    await expect(searchDatastoreRecords(session, { ...reference, where })).resolves.toEqual([]);
    expect(sandbox.control.requests({ method: "POST" }).at(-1)?.body).toEqual({
      [column]: String.raw`\(a\+\)\+\$ \[b`,
    });
    await expect(searchDatastoreRecords(session, { ...reference, where: [] })).resolves.toEqual([]);
    expect(await codeOf(listDatastores(session, { slug: "slack", configId: "nowhere" }))).toBe("not-found");
  });
});

describe("the hosted portal", () => {
  it("has an address for this configuration, and keeps its properties", async () => {
    const { session } = openSession();
    await expect(getHostedProperties(session)).resolves.toEqual({});
    const properties = { color: "#123456", name: "Harbor Coffee", nested: { list: [1, null] } };
    const url = await createHostedPortalUrl(session, { configId: "team 1", properties });
    expect(new URL(url).searchParams.get("config_id")).toBe("team 1");
    await expect(getHostedProperties(session)).resolves.toEqual(properties);
  });
});

describe("human tasks", () => {
  it("are read and submitted once", async () => {
    const { session, sandbox } = openSession({ linkedAccountId: "lumen" });
    const task = await waitingTask(session, sandbox);
    const { id, status, form, data } = await getHumanTask(session, task);
    expect({ id, status, form: typeof form }).toEqual({ id: task, status: "waiting", form: "object" });
    await submitHumanTask(session, { id: task, data: { ...filled(form), ...data } });
    await expect(getHumanTask(session, task)).resolves.toMatchObject({ status: "submitted" });
    expect(await codeOf(submitHumanTask(session, { id: task, data: filled(form) }))).toBe("invalid-request");
  });

  it("are in no error: who knows the id may fill the form in", async () => {
    const { session, sandbox } = openSession();
    for (const fault of [
      { status: 404, body: { message: "Form task-4711 was not found" } },
      { status: 200, body: { error: "task-4711 is broken" } },
      { status: 500, body: "" },
      { abort: true },
    ]) {
      sandbox.control.failNext("*", fault);
      const call = submitHumanTask(session, { id: "task-4711", data: {} });
      const error: unknown = await call.catch((thrown: unknown) => thrown);
      expect(await codeOf(Promise.reject(error))).toEqual(expect.any(String));
      expect(JSON.stringify(error) + String(error)).not.toContain("4711");
    }
    const { session: other } = openSession();
    const error: unknown = await getHumanTask(other, "task-4711").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "not-found", status: 404 });
    expect(String(error)).toBe(
      "CobaltError: GET /api/v2/public/human-tasks/[redacted] failed with 404: Specified Form Not Found.",
    );
  });
});

describe("webhooks, where a session token may", () => {
  it("are made, read, changed, grouped and ended", async () => {
    const { session } = openSession({}, createSandbox({ tokenAccess: { webhooks: true } }));
    const before = await listWebhooks(session);
    const made = await createWebhook(session, {
      url: "https://example.test/cobalt",
      events: ["Connection Expired", "Workflow Errored"],
      headers: [{ name: "x-shop", value: "harbor" }],
      description: "To the pager",
    });
    expect(made).toMatchObject({
      url: "https://example.test/cobalt",
      events: ["Connection Expired", "Workflow Errored"],
      headers: [{ name: "x-shop", value: "harbor" }],
      description: "To the pager",
      enabled: true,
      method: "POST",
    });
    await expect(getWebhook(session, made.id)).resolves.toEqual(made);
    const description = "To the other pager";
    await expect(updateWebhook(session, { id: made.id, enabled: false, description })).resolves.toMatchObject({
      enabled: false,
      url: made.url,
      description,
    });
    await expect(groupWebhooks(session, { ids: [made.id], group: "ops" })).resolves.toMatchObject([{ group: "ops" }]);
    await expect(listWebhooks(session)).resolves.toHaveLength(before.length + 1);
    const left = await deleteWebhook(session, made.id);
    expect(left.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(await codeOf(getWebhook(session, made.id))).toBe("not-found");
  });

  it("gain and lose events by the older calls, too", async () => {
    const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
    const { session } = openSession({}, sandbox);
    for (const { id } of await listWebhooks(session)) await deleteWebhook(session, id);
    await createWebhook(session, { url: "https://example.test/cobalt", events: ["Connection Expired"] });
    await expect(subscribeWebhook(session, ["Workflow Timed Out"])).resolves.toEqual({
      url: "https://example.test/cobalt",
      events: ["Connection Expired", "Workflow Timed Out"],
    });
    await expect(unsubscribeWebhook(session, "Connection Expired")).resolves.toMatchObject({
      events: ["Workflow Timed Out"],
    });
  });

  it("are refused with a code, and their secrets are in no error", async () => {
    const { session } = openSession({}, createSandbox({ tokenAccess: { webhooks: true } }));
    const url = "ftp://hooks.example.test/T0P-SECRET";
    const headers = [{ name: "authorization", value: "Bearer hush-hush" }];
    const error: unknown = await createWebhook(session, { url, events: ["Workflow Errored"], headers }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: "invalid-request" });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/T0P-SECRET|hush/);
    const { session: usual, sandbox } = openSession();
    expect(await codeOf(listWebhooks(usual))).toMatch(/forbidden|session-expired/);
    await usual.renew();
    sandbox.control.failNext("*", { status: 400, body: { message: `${url} with Bearer hush-hush is no URL` } });
    const echoed: unknown = await createWebhook(usual, { url, events: [], headers }).catch((thrown: unknown) => thrown);
    expect(echoed).toMatchObject({ detail: "[redacted] with [redacted] is no URL" });
  });
});

type Session = Parameters<typeof getAccount>[0];

async function slugWithDatastore(session: Session): Promise<string> {
  for (const { slug, connections } of await listApplications(session)) {
    if (connections.length === 0) continue;
    const stores = await listDatastores(session, { slug }).catch(() => []);
    if (stores.length > 0) return slug;
  }
  throw new Error("the fixture lost its datastores");
}
