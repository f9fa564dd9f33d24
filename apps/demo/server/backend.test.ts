import { createSandbox } from "@cobalt-kit/sandbox";
import { createCobaltServer } from "@cobalt-kit/server";
import Database from "libsql";
import { expect, it } from "vitest";
import { createBackend, webhookPath } from "./backend.ts";
import { createCustomers } from "./customers.ts";
import { openNotices } from "./notices.ts";
import { openWebhookInbox } from "./webhook-inbox.ts";

const pageOrigin = "http://127.0.0.1:4000";
const baseUrl = "http://sandbox.localhost";

function setUp() {
  const apiKey = "tk_sandbox";
  const sandbox = createSandbox({ deliver: (url, init) => Promise.resolve(app.request(url, init)) });
  const database = new Database(":memory:");
  const notices = openNotices(database);
  const cobalt = createCobaltServer({ apiKey, baseUrl, fetch: sandbox.fetch });
  const app = createBackend({
    cobalt,
    apiKey,
    inbox: openWebhookInbox(database, notices.add),
    notices,
    cobaltBaseUrl: baseUrl,
    sandbox: true,
    connectMode: "popup",
    customers: createCustomers({ harbor: "harbor", lumen: "lumen" }),
    pageOrigin,
  });
  const call = (path: string, init: { method?: string; body?: unknown; cookie?: string; origin?: string } = {}) =>
    app.request(path, {
      method: init.method ?? "GET",
      headers: {
        origin: init.origin ?? pageOrigin,
        ...(init.cookie !== undefined && { cookie: init.cookie }),
        ...(init.body !== undefined && { "content-type": "application/json" }),
      },
      ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
    });
  const signIn = async (customer: string, cookie?: string): Promise<string> => {
    const response = await call("/login", {
      method: "POST",
      body: { customer },
      ...(cookie !== undefined && { cookie }),
    });
    return (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  };
  return { cobalt, sandbox, call, signIn };
}

function accountOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()).linked_account_id;
}

it("keeps the login in a cookie that scripts cannot read", async () => {
  const { call } = setUp();
  const response = await call("/login", { method: "POST", body: { customer: "harbor" } });
  expect(response.headers.get("set-cookie")).toMatch(
    /^ledgerline_session=[0-9a-f-]{36}; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect(await response.json()).toMatchObject({ name: "Harbor Coffee", linkedAccountId: "harbor" });
});

it("mints a token for the account of whoever is signed in, and for nobody else", async () => {
  const { call, signIn } = setUp();
  for (const customer of ["harbor", "lumen"]) {
    const cookie = await signIn(customer);
    const response = await call("/api/cobalt/session", { method: "POST", cookie, body: { linkedAccountId: "blank" } });
    expect(accountOf((await response.json()).token)).toBe(customer);
  }
  expect((await call("/api/cobalt/session", { method: "POST" })).status).toBe(401);
});

it("ends the former login when another customer signs in", async () => {
  const { call, signIn } = setUp();
  const former = await signIn("harbor");
  await signIn("lumen", former);
  expect(await (await call("/me", { cookie: former })).json()).toBeNull();
});

it("lets only the page's origin call with the login", async () => {
  const { call, signIn } = setUp();
  const cookie = await signIn("harbor");
  const foreign = { cookie, origin: "http://127.0.0.1:6666" };
  expect((await call("/invoices", foreign)).headers.get("access-control-allow-origin")).toBeNull();
  expect((await call("/login", { ...foreign, method: "POST", body: { customer: "lumen" } })).status).toBe(403);
  expect((await call("/api/cobalt/session", { ...foreign, method: "POST" })).status).toBe(403);
  const own = await call("/invoices", { cookie });
  expect(own.headers.get("access-control-allow-origin")).toBe(pageOrigin);
  expect(own.headers.get("access-control-allow-credentials")).toBe("true");
});

it("tells whoever is signed in which events there are, which only the API key may list", async () => {
  const { call, signIn } = setUp();
  expect((await call("/event-definitions")).status).toBe(401);
  const events = await (await call("/event-definitions", { cookie: await signIn("harbor") })).json();
  expect(events).toContainEqual({
    name: "Invoice Paid",
    sample: expect.objectContaining({ invoice: expect.anything() }),
  });
});

it("marks an invoice as paid and sends Invoice Paid with the API key", async () => {
  const { sandbox, call, signIn } = setUp();
  const cookie = await signIn("harbor");
  const [open] = await (await call("/invoices", { cookie })).json();
  const answer = await (await call(`/invoices/${open.id}/paid`, { method: "POST", body: {}, cookie })).json();
  expect(answer).toMatchObject({
    invoice: { status: "paid" },
    sent: { event: "Invoice Paid", payload: { invoice_number: open.number } },
  });
  const [request] = sandbox.control.requests({ method: "POST" });
  expect(request).toMatchObject({
    headers: { "x-api-key": "tk_sandbox", linked_account_id: "harbor" },
    body: { event: "Invoice Paid" },
  });
});

it("marks an invoice as paid even when Cobalt does not answer, and says so", async () => {
  const { sandbox, call, signIn } = setUp();
  const cookie = await signIn("harbor");
  sandbox.control.failNext("*", { abort: true, times: 9 });
  const [open] = await (await call("/invoices", { cookie })).json();
  const answer = await (await call(`/invoices/${open.id}/paid`, { method: "POST", body: {}, cookie })).json();
  expect(answer).toMatchObject({ invoice: { status: "paid" }, sent: { failed: true } });
});

it("shows a customer the webhooks of its own account, and what they led to", async () => {
  const { cobalt, sandbox, call, signIn } = setUp();
  await cobalt.createWebhook({ url: `http://backend.test${webhookPath}`, events: ["Connection Expired"] });
  sandbox.control.connect("harbor", "slack");
  sandbox.control.expire("harbor", "slack");
  const cookie = await signIn("harbor");
  await expect
    .poll(async () => (await call("/events", { cookie })).json())
    .toMatchObject({
      events: [{ event: { event: "Connection Expired", slug: "slack" }, state: "done", deliveries: 1 }],
      notices: [{ text: "slack has to be connected again." }],
    });
  const other = await signIn("lumen");
  expect(await (await call("/events", { cookie: other })).json()).toEqual({ events: [], notices: [] });
  expect((await call("/events")).status).toBe(401);
});

it("takes no webhook that is not signed", async () => {
  const { call, signIn } = setUp();
  const cookie = await signIn("harbor");
  const body = { event: "Connection Expired", linked_account_id: "harbor", slug: "slack" };
  expect((await call(webhookPath, { method: "POST", body })).status).toBe(401);
  expect(await (await call("/events", { cookie })).json()).toEqual({ events: [], notices: [] });
});
