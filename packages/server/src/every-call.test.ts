// @vitest-environment node
import { readFile } from "node:fs/promises";
import { createSandbox } from "@cobalt-kit/sandbox";
import { describe, expect, it } from "vitest";
import { type CobaltServer, createCobaltServer, isCobaltError } from "./index.ts";
import { accountCalls, organizationCalls } from "./testing/every-call.ts";
import { openServer } from "./testing/open-server.ts";

const calls: [string, (cobalt: CobaltServer) => Promise<unknown>][] = [
  ...Object.entries(organizationCalls),
  ...Object.entries(accountCalls).map(([name, call]): [string, (cobalt: CobaltServer) => Promise<unknown>] => [
    `account().${name}`,
    (cobalt) => call(cobalt.account("harbor")),
  ]),
];

describe.each(["vendor", "seed"] as const)("in the %s dialect", (dialect) => {
  it.each(calls)("%s fails with a wrong key, once, and shows it nowhere", async (_name, call) => {
    const { cobalt, sent } = openServer({ dialect }, "tk_wrong");
    const error: unknown = await call(cobalt).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "CobaltError", code: "forbidden", status: 401 });
    expect(JSON.stringify([error, cobalt, cobalt.account("harbor")]) + String(error)).not.toContain("tk_wrong");
    expect(sent.map(({ method }) => method)).toHaveLength(1);
  });
});

it.each(calls)("%s takes an error with a status of 200 for one", async (_name, call) => {
  const { cobalt, sandbox } = openServer();
  sandbox.control.failNext("*", { status: 200, body: { error: "Not today" } });
  await expect(call(cobalt)).rejects.toMatchObject({
    code: expect.stringMatching(/^(unexpected-response|credentials-refused)$/),
  });
});

it.each(calls)("%s sends the key in its header alone, and the account in another", async (name, call) => {
  const { cobalt, sent } = openServer();
  await call(cobalt).catch(() => {}); // some ask for what is not there
  expect(sent.length).toBeGreaterThan(0);
  for (const { headers, redirect, url } of sent) {
    const { "x-api-key": key, authorization, ...others } = Object.fromEntries(headers);
    expect([key, authorization?.slice(0, 10)]).toEqual(
      authorization ? [undefined, "Bearer eyJ"] : ["tk_sandbox", undefined],
    );
    expect(url + JSON.stringify(others)).not.toContain("tk_sandbox");
    expect(redirect).toBe("manual");
    const saysItself = /session-token|public\/linked-account(\/harbor)?$/.test(url) || authorization !== undefined;
    expect([others["linked_account_id"], undefined]).toContain(
      name.startsWith("account") && !saysItself ? "harbor" : undefined,
    );
  }
});

/** Answers that some calls are documented to get. */
const right: Record<string, RegExp> = {
  "[]": /list|search|delete(Webhook|EventDefinition)$|groupWebhooks/,
  "{}": /getHostedProperties|getAuthStructure/,
};

describe.each(["null", "[]", "{}", '"text"', "7", "true", "<html>"])("%s with a status of 200", (body) => {
  it.each(calls.filter(([name]) => right[body]?.test(name) !== true))("is unexpected for %s", async (_name, call) => {
    const { cobalt, sandbox } = openServer();
    sandbox.control.failNext("*", { status: 200, body, headers: { "content-type": "application/json" } });
    const outcome = await call(cobalt).then(
      (value) => ({ value }),
      (error: unknown) => error,
    );
    expect(outcome).toMatchObject({ code: "unexpected-response" });
  });
});

it.each(calls)("%s answers or says why, whatever it is answered", async (_name, call) => {
  const bodies = ["null", "[]", "{}", '"text"', "7", '{"docs":[null,7,{"__proto__":{"polluted":true}}]}', "<html>", ""];
  const { cobalt, sandbox } = openServer();
  for (const body of bodies) {
    sandbox.control.failNext("*", { status: 200, body, headers: { "content-type": "application/json" } });
    const name = await call(cobalt).then(
      () => "CobaltError",
      (error: unknown) => isCobaltError(error) && error.name,
    );
    expect(name).toBe("CobaltError");
    expect(Object.prototype).not.toHaveProperty("polluted");
  }
});

it.each(["Zoë & Söhne", "a/../b?c#d", " blank ", "00042", "-7"])(
  "names the account %j so that it stays one",
  async (linkedAccountId) => {
    const { cobalt, sandbox, sent } = openServer();
    await cobalt.createLinkedAccount({ linkedAccountId });
    await expect(cobalt.account(linkedAccountId).get()).resolves.toMatchObject({ linkedAccountId });
    expect(sent.at(-1)?.url).toBe(
      `https://app.refold.ai/api/v2/public/linked-account/${encodeURIComponent(linkedAccountId)}`,
    );
    sandbox.control.failNext("*", { status: 200, body: [] });
    await cobalt.account(linkedAccountId).listApplications();
    const header = sent.at(-1)?.headers.get("linked_account_id") ?? "";
    expect(header).toMatch(/^[!-~]+$/);
    expect(decodeURIComponent(header)).toBe(linkedAccountId);
  },
);

it.each(calls)("%s is in the README", async (name) => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  expect(readme).toContain(`\`${name.replace("account().", "")}\``);
});

it("takes the id of an account as a number", async () => {
  const { cobalt, sent } = openServer();
  await cobalt.createLinkedAccount({ linkedAccountId: 42 });
  expect(cobalt.account(42).linkedAccountId).toBe("42");
  await expect(cobalt.getLinkedAccount(42)).resolves.toMatchObject({ linkedAccountId: "42" });
  await cobalt.createSessionToken({ linkedAccountId: 42 });
  await expect(sent.at(-1)?.json()).resolves.toEqual({ linked_account_id: "42" });
  await cobalt.listApplications({ linkedAccountId: 42 });
  expect(sent.at(-1)?.headers.get("linked_account_id")).toBe("42");
});

it.each<[string, unknown, string]>([
  ["nothing", undefined, "is missing"],
  ["an empty text", "", "is empty"],
  ["blanks", " \u200B", "is blank"],
  ["a NUL", "harbor\u0000", "holds a control character"],
  ["a line end", "line\r\nx-api-key: other", "holds a control character"],
  ["1e999", Number.POSITIVE_INFINITY, "is Infinity"],
  ["an object", { id: "harbor" }, "is of type object"],
  ["NaN", Number.NaN, "is NaN"],
  ["1e21", 1e21, "is a number too large to be exact"],
  ["a part of a number", -0.5, "is -0.5"],
  ["what turns into text when asked", { toString: () => "harbor" }, "is of type object"],
  ["a list", ["harbor"], "is a list"],
  ["a symbol", Symbol("harbor"), "is of type symbol"],
  ["half of a character", "\uDC00", "holds a control character or half of a character"],
])("refuses %s as an account's id, and says why", async (_what, id, problem) => {
  const { cobalt, sent } = openServer();
  // what a caller without types may pass
  const linkedAccountId: string = JSON.parse("null") ?? id;
  const refusal = { code: "invalid-request", message: expect.stringContaining(`linkedAccountId ${problem}`) };
  expect(() => cobalt.account(linkedAccountId)).toThrow(expect.objectContaining(refusal));
  const named = [
    () => cobalt.getLinkedAccount(linkedAccountId),
    () => cobalt.createLinkedAccount({ linkedAccountId }),
    () => cobalt.upsertLinkedAccount({ linkedAccountId }),
    () => cobalt.deleteLinkedAccount(linkedAccountId),
    () => cobalt.createSessionToken({ linkedAccountId }),
    () => cobalt.triggerEvent({ linkedAccountId, event: "Invoice Paid" }),
    () => cobalt.migrateToken({ linkedAccountId, slug: "slack", auth: { type: "oauth2", values: {} } }),
  ];
  for (const call of named) await expect(call()).rejects.toMatchObject(refusal);
  expect(sent).toEqual([]);
});

/** Each call whose parameter becomes a segment of a path. */
const segments: Record<string, (cobalt: CobaltServer, id: string) => Promise<unknown>> = {
  getWebhook: (cobalt, id) => cobalt.getWebhook(id),
  updateWebhook: (cobalt, id) => cobalt.updateWebhook({ id, enabled: false }),
  deleteWebhook: (cobalt, id) => cobalt.deleteWebhook(id),
  getApplication: (cobalt, slug) => cobalt.getApplication(slug),
  getAuthStructure: (cobalt, slug) => cobalt.getAuthStructure(slug),
  getEventDefinition: (cobalt, id) => cobalt.getEventDefinition(id),
  updateEventDefinition: (cobalt, id) => cobalt.updateEventDefinition({ id, name: "New", sample: {} }),
  deleteEventDefinition: (cobalt, id) => cobalt.deleteEventDefinition(id),
  getHumanTask: (cobalt, id) => cobalt.getHumanTask(id),
  setAccountCredential: (cobalt, key) => cobalt.account("harbor").setAccountCredential({ key, value: "v" }),
  deleteAccountCredential: (cobalt, key) => cobalt.account("harbor").deleteAccountCredential(key),
  startAuthorization: (cobalt, slug) => cobalt.account("harbor").startAuthorization(slug),
  saveCredentials: (cobalt, slug) => cobalt.account("harbor").saveCredentials(slug, { key: "v" }),
  disconnectApplication: (cobalt, slug) => cobalt.account("harbor").disconnectApplication(slug),
  getConfig: (cobalt, slug) => cobalt.account("harbor").getConfig({ slug }),
  "getConfig by its id": (cobalt, configId) => cobalt.account("harbor").getConfig({ slug: "slack", configId }),
  listConfigs: (cobalt, slug) => cobalt.account("harbor").listConfigs(slug),
  deleteConfig: (cobalt, slug) => cobalt.account("harbor").deleteConfig({ slug }),
  toggleConfigWorkflow: (cobalt, workflowId) =>
    cobalt.account("harbor").toggleConfigWorkflow({ slug: "slack", workflowId, enabled: true }),
  getConfigField: (cobalt, fieldId) => cobalt.account("harbor").getConfigField({ slug: "slack", fieldId }),
  setConfigField: (cobalt, fieldId) => cobalt.account("harbor").setConfigField({ slug: "slack", fieldId, value: 1 }),
  clearConfigField: (cobalt, fieldId) => cobalt.account("harbor").clearConfigField({ slug: "slack", fieldId }),
  getRuleColumns: (cobalt, fieldId) => cobalt.account("harbor").getRuleColumns({ slug: "slack", fieldId, left: "l" }),
  getExecution: (cobalt, id) => cobalt.account("harbor").getExecution(id),
  stopExecution: (cobalt, id) => cobalt.account("harbor").stopExecution(id),
  rerunExecution: (cobalt, id) => cobalt.account("harbor").rerunExecution(id),
  listExecutionBatches: (cobalt, executionId) =>
    cobalt.account("harbor").listExecutionBatches({ executionId, nodeId: "n" }),
  getExecutionResponse: (cobalt, id) => cobalt.account("harbor").getExecutionResponse(id),
  getWorkflow: (cobalt, id) => cobalt.account("harbor").getWorkflow(id),
  openWorkflowDraft: (cobalt, id) => cobalt.account("harbor").openWorkflowDraft(id),
  deleteWorkflow: (cobalt, id) => cobalt.account("harbor").deleteWorkflow(id),
  executeWorkflow: (cobalt, workflowId) => cobalt.account("harbor").executeWorkflow({ workflowId, slug: "slack" }),
  listWorkflowVersions: (cobalt, id) => cobalt.account("harbor").listWorkflowVersions(id),
  getWorkflowInput: (cobalt, id) => cobalt.account("harbor").getWorkflowInput(id),
  listDatastoreRecords: (cobalt, slug) => cobalt.account("harbor").listDatastoreRecords({ slug, name: "d" }),
};

it.each(Object.entries(segments))("%s keeps an id in its segment of the path, or refuses it", async (_name, call) => {
  const nobodys: unknown[] = ["..", ".", " ", "a\u0000", "a\uD800", Number.NaN, 1e21, ["slack"], {}, Symbol("id")];
  for (const given of nobodys) {
    const { cobalt, sent } = openServer();
    const id: string = JSON.parse("null") ?? given;
    await expect(call(cobalt, id)).rejects.toMatchObject({ name: "CobaltError", code: "invalid-request" });
    expect(sent).toEqual([]);
  }
  const { cobalt, sent } = openServer();
  await call(cobalt, "../a/%2e%2e?b#c").catch(() => {});
  const [url = ""] = sent.map((request) => request.url).filter((each) => !each.endsWith("/session-token"));
  expect(new URL(url).pathname).toContain("/..%2Fa%2F%252e%252e%3Fb%23c");
  expect(new URL(url).hash).toBe("");
});

it.each([
  [
    "at once",
    (): never => {
      throw new Error("disk full");
    },
  ],
  ["later", (): Promise<never> => Promise.reject(new Error("disk full"))],
])("tells what it left out of an answer, and survives a log that fails %s", async (_when, fail) => {
  const sandbox = createSandbox();
  const told: string[] = [];
  const cobalt = createCobaltServer({
    apiKey: "tk_sandbox",
    fetch: sandbox.fetch,
    onWarning: ({ path }) => {
      told.push(path ?? "");
      return fail();
    },
  });
  sandbox.control.failNext("*", { status: 200, body: [{ name: "No id at all" }, { _id: "e1", name: "Paid" }] });
  await expect(cobalt.listEventDefinitions()).resolves.toMatchObject([{ id: "e1" }]);
  expect(told).toEqual(["events[0]"]);
});
