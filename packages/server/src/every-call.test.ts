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
  ];
  for (const call of named) await expect(call()).rejects.toMatchObject(refusal);
  expect(sent).toEqual([]);
});

it("tells what it left out of an answer, and survives a log that fails", async () => {
  const sandbox = createSandbox();
  const told: string[] = [];
  const cobalt = createCobaltServer({
    apiKey: "tk_sandbox",
    fetch: sandbox.fetch,
    onWarning: ({ path }) => {
      told.push(path ?? "");
      throw new Error("disk full");
    },
  });
  sandbox.control.failNext("*", { status: 200, body: [{ name: "No id at all" }, { _id: "e1", name: "Paid" }] });
  await expect(cobalt.listEventDefinitions()).resolves.toMatchObject([{ id: "e1" }]);
  expect(told).toEqual(["events[0]"]);
});
