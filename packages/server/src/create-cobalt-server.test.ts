// @vitest-environment node
import { createSandbox } from "@cobalt-kit/sandbox";
import { serveSandbox } from "@cobalt-kit/sandbox/serve";
import { expect, it } from "vitest";
import { type CobaltServer, createCobaltServer } from "./index.ts";
import { inReverse } from "./testing/in-reverse.ts";
import { ownerOf } from "./testing/owner-of.ts";

function open(): { cobalt: CobaltServer; sandbox: ReturnType<typeof createSandbox> } {
  const sandbox = createSandbox({ clock: () => Date.UTC(2026, 7, 3, 10) });
  return { cobalt: createCobaltServer({ apiKey: "tk_sandbox", fetch: sandbox.fetch }), sandbox };
}

it("gives a token of one account, the same until a new one is asked for", async () => {
  const { cobalt } = open();
  const first = await cobalt.createSessionToken({ linkedAccountId: "harbor" });
  expect(first).toEqual({ token: expect.any(String), expiresInSeconds: 86_400, refreshToken: expect.any(String) });
  expect((await cobalt.createSessionToken({ linkedAccountId: "harbor" })).token).toBe(first.token);
  expect((await cobalt.createSessionToken({ linkedAccountId: "harbor", forceRefresh: true })).token).not.toBe(
    first.token,
  );
  await expect(cobalt.createSessionToken({ linkedAccountId: "nobody" })).rejects.toMatchObject({ code: "not-found" });
});

it("acts for the account of each call, of many at once, whichever is answered first", async () => {
  const { sandbox } = open();
  const cobalt = createCobaltServer({ apiKey: "tk_sandbox", fetch: inReverse(sandbox.fetch, 40) });
  const customers = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? "harbor" : "lumen"));
  const tokens = await Promise.all(customers.map((id) => cobalt.createSessionToken({ linkedAccountId: id })));
  expect(await Promise.all(tokens.map(({ token }) => ownerOf(token, sandbox.fetch)))).toEqual(customers);
  const accounts = await Promise.all(customers.map((id) => cobalt.account(id).get()));
  expect(accounts.map(({ linkedAccountId }) => linkedAccountId)).toEqual(customers);
  // which takes a token of the account first, and is sent with it
  await Promise.all(customers.map((id) => cobalt.account(id).createHostedPortalUrl({ properties: { of: id } })));
  const sent = sandbox.control.requests().filter(({ path }) => path === "/api/v2/public/connect-url");
  const owners = sent.map(({ headers }) => ownerOf(headers.authorization?.slice("Bearer ".length), sandbox.fetch));
  expect(sent.map(({ body }) => body)).toEqual((await Promise.all(owners)).map((of) => ({ of })));
  expect(sent).toHaveLength(40);
});

it("creates, lists, reads, changes and deletes accounts", async () => {
  const { cobalt } = open();
  await expect(cobalt.createLinkedAccount({ linkedAccountId: "a/1", name: "Acme" })).resolves.toMatchObject({
    linkedAccountId: "a/1",
    name: "Acme",
    integrations: [],
  });
  await expect(cobalt.createLinkedAccount({ linkedAccountId: "a/1" })).rejects.toMatchObject({
    code: "invalid-request",
  });
  const { items, totalItems } = await cobalt.listLinkedAccounts({ limit: 2, page: 2 });
  expect(items).toHaveLength(2);
  expect(totalItems).toBe(4);
  await expect(
    cobalt.upsertLinkedAccount({ linkedAccountId: "a/1", name: "Acme Ltd", metadata: { plan: "pro" } }),
  ).resolves.toMatchObject({
    account: { name: "Acme Ltd" },
    created: false,
  });
  await expect(cobalt.upsertLinkedAccount({ linkedAccountId: "b" })).resolves.toMatchObject({ created: true });
  await expect(cobalt.getLinkedAccount("a/1")).resolves.toMatchObject({ name: "Acme Ltd" });
  await cobalt.deleteLinkedAccount("a/1");
  await expect(cobalt.getLinkedAccount("a/1")).rejects.toMatchObject({ code: "not-found", status: 404 });
});

it("fires an event for one account, and its workflows run", async () => {
  const { cobalt, sandbox } = open();
  const { executionId } = await cobalt.triggerEvent({
    linkedAccountId: "harbor",
    event: "Invoice Paid",
    payload: { number: "INV-7" },
  });
  expect(sandbox.control.requests()[0]?.headers).toMatchObject({
    linked_account_id: "harbor",
    "x-api-key": expect.any(String),
  });
  expect(executionId === undefined || typeof executionId === "string").toBe(true);
  await expect(cobalt.triggerEvent({ linkedAccountId: "harbor", event: "Nothing" })).rejects.toMatchObject({
    code: "not-found",
  });
});

it("names the account in a header as it is, and fires no event for nobody", async () => {
  const { cobalt, sandbox } = open();
  await cobalt.createLinkedAccount({ linkedAccountId: "Acme Ltd" });
  await cobalt.triggerEvent({ linkedAccountId: "Acme Ltd", event: "Invoice Paid" });
  expect(sandbox.control.requests().at(-1)?.headers).toMatchObject({ linked_account_id: "Acme Ltd" });
  sandbox.control.clearRequests();
  await expect(cobalt.triggerEvent({ linkedAccountId: "", event: "Invoice Paid" })).rejects.toMatchObject({
    code: "invalid-request",
  });
  expect(sandbox.control.requests()).toEqual([]);
});

it("takes an error with a status of 200 for one", async () => {
  const { cobalt, sandbox } = open();
  const calls = [
    () => cobalt.createSessionToken({ linkedAccountId: "harbor" }),
    () => cobalt.listLinkedAccounts(),
    () => cobalt.getLinkedAccount("harbor"),
    () => cobalt.createLinkedAccount({ linkedAccountId: "new" }),
    () => cobalt.upsertLinkedAccount({ linkedAccountId: "new" }),
    () => cobalt.deleteLinkedAccount("harbor"),
    () => cobalt.triggerEvent({ linkedAccountId: "harbor", event: "Invoice Paid" }),
  ];
  for (const call of calls) {
    sandbox.control.failNext("*", { status: 200, body: { error: "Not today" } });
    await expect(call()).rejects.toMatchObject({ code: "unexpected-response" });
  }
});

it("says that the key is refused, once, and never shows it", async () => {
  const sandbox = createSandbox();
  const cobalt = createCobaltServer({ apiKey: "tk_wrong", fetch: sandbox.fetch });
  const error: unknown = await cobalt.listLinkedAccounts().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "forbidden", status: 401 });
  expect(JSON.stringify([error, cobalt]) + String(error)).not.toContain("tk_wrong");
  expect(sandbox.control.requests()).toHaveLength(1);
});

it.each([[""], ["two words"], ["tk_sandbox\n"], [JSON.parse("null")]])("takes no %j for a key", (apiKey) => {
  expect(() => createCobaltServer({ apiKey })).toThrow(expect.objectContaining({ code: "invalid-request" }));
});

it("follows no redirect", async () => {
  const { close, sandbox, url } = await serveSandbox({ port: 0 });
  try {
    const cobalt = createCobaltServer({ apiKey: "tk_sandbox", baseUrl: url });
    const headers = { location: `${url}/api/v2/public/session-token` };
    sandbox.control.failNext("*", { status: 307, headers, body: "" });
    await expect(cobalt.createSessionToken({ linkedAccountId: "harbor" })).rejects.toMatchObject({
      code: "unexpected-response",
    });
    expect(sandbox.control.requests()).toHaveLength(1);
  } finally {
    await close();
  }
});
