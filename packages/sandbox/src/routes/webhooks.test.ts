// @vitest-environment node
import { createHmac } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { at, createWorld, textAt } from "../testing/visitor.ts";
import { hookUrl as url, subscribed } from "../testing/webhook-listener.ts";

const base = "/api/v2/public/webhook";

describe("webhook subscriptions", () => {
  it("are made, listed, read, changed and deleted by the backend", async () => {
    const { key } = createWorld();
    const body = { webhook_url: url, webhook_events: ["Workflow Completed", "connection-created"] };
    const made = await key("ada")("POST", base, { body });
    expect(made.body).toMatchObject({
      webhook_url: url,
      webhook_events: ["Workflow Completed", "Connection Created"],
      webhook_type: "default",
      method: "POST",
      is_enabled: true,
      linked_account_id: "ada",
    });
    const id = textAt(made.body, "_id");
    expect((await key()("GET", base)).body).toEqual([made.body]);
    expect((await key()("GET", `${base}/${id}`)).body).toEqual(made.body);
    const changed = await key()("PUT", `${base}/${id}`, { body: { is_enabled: false, description: "Quiet" } });
    expect(changed.body).toMatchObject({ is_enabled: false, description: "Quiet", webhook_url: url });
    const unset = await key()("PUT", `${base}/${id}`, { body: { description: "" } });
    expect(unset.body).not.toHaveProperty("description");
    const other = await key()("POST", base, { body: { url, events: ["Workflow Errored"] } });
    const group = { webhookIds: [id, textAt(other.body, "_id")], group: "billing" };
    expect((await key()("PUT", "/api/v2/public/webhooks/group/edit", { body: group })).body).toMatchObject([
      { group: "billing" },
      { group: "billing" },
    ]);
    expect((await key()("DELETE", `${base}/${id}`)).body).toMatchObject([{ webhook_events: ["Workflow Errored"] }]);
  });

  it("take and lose events by the deprecated routes, in both shapes", async () => {
    const { key } = await subscribed([], { webhook_events: ["Workflow Completed"] });
    const subscribe = await key()("POST", `${base}/subscribe`, { body: { webhook_events: ["connection-created"] } });
    expect(subscribe.body).toEqual({ webhook_url: url, webhook_events: ["Workflow Completed", "Connection Created"] });
    const one = await key()("POST", `${base}/unsubscribe`, { body: { webhook_event: "workflow-completed" } });
    expect(one.body).toEqual({ webhook_url: url, webhook_events: ["Connection Created"] });
    const many = { body: { webhook_events: ["Connection Created"] } };
    expect((await key("ada")("POST", `${base}/unsubscribe`, many)).body).toEqual({
      webhook_url: url,
      webhook_events: [],
    });
  });

  it.each([
    [{ webhook_events: ["Workflow Completed"] }, "VALIDATION_ERROR"],
    [{ webhook_url: "ftp://ledger.test", webhook_events: ["Workflow Completed"] }, "VALIDATION_ERROR"],
    [{ webhook_url: url, webhook_events: [] }, "VALIDATION_ERROR"],
    [{ webhook_url: 7, url, webhook_events: ["Workflow Errored"] }, "VALIDATION_ERROR"],
    [{ webhook_url: url, webhook_events: ["Workflow Eaten"] }, "INVALID_EVENT"],
    [{ webhook_url: url, webhook_events: ["Connection Created"], slug: "board" }, "INVALID_EVENT"],
    [{ webhook_url: url, webhook_events: ["Workflow Completed"], method: "GET" }, "VALIDATION_ERROR"],
    [{ webhook_url: url, webhook_events: ["Workflow Completed"], webhook_headers: { "a b": "" } }, "VALIDATION_ERROR"],
  ])("refuse %j", async (body, code) => {
    expect(await createWorld().key()("POST", base, { body })).toMatchObject({
      status: 400,
      body: { error_code: code },
    });
  });

  it("answer 400 for an unknown id, and 401 to a token and to nobody", async () => {
    const { as, key, nobody } = createWorld();
    const missing = { status: 400, body: { error_code: "RESOURCE_NOT_FOUND", message: "Webhook not found" } };
    expect(await key()("GET", `${base}/none`)).toMatchObject(missing);
    expect(await key()("POST", `${base}/unsubscribe`, { body: {} })).toMatchObject(missing);
    for (const visit of [as("ada"), nobody]) {
      expect((await visit("GET", base)).status).toBe(401);
      expect((await visit("POST", base, { body: {} })).status).toBe(401);
    }
  });
});

describe("webhook deliveries", () => {
  it("carry the raw body's signature under the API key", async () => {
    const { received, sandbox } = await subscribed();
    sandbox.control.connect("bob", "desk");
    await sandbox.control.deliveries();
    const [delivery] = received;
    expect(delivery).toMatchObject({ url, method: "POST" });
    expect(JSON.parse(delivery?.text ?? "")).toEqual({
      linked_account_id: "bob",
      org_id: "65aa00000000000000000001",
      environment: "test",
      type: "General",
      event: "Connection Created",
      slug: "desk",
      createdAt: "Mon, 05 Oct 2026 09:30:00 GMT",
    });
    expect(delivery?.headers.get("x-cobalt-signature")).toBe(
      createHmac("sha256", "tk_small")
        .update(delivery?.text ?? "")
        .digest("hex"),
    );
  });

  it("arrive in the order in which things happened, whichever is signed first", async () => {
    const { as, received, sandbox } = await subscribed();
    const sign = crypto.subtle.sign.bind(crypto.subtle);
    let later = 3;
    const signing = vi.spyOn(crypto.subtle, "sign").mockImplementation(async (...input) => {
      for (let turns = 100 * later--; turns > 0; turns -= 1) await Promise.resolve();
      return sign(...input);
    });
    await as("bob")("POST", "/api/v2/app/till/save", { body: { secret_key: "good" } });
    sandbox.control.expire("bob", "till");
    await as("bob")("DELETE", "/api/v1/linked-acc/integration/till");
    await sandbox.control.deliveries();
    signing.mockRestore();
    expect(received.map(({ text }) => at(JSON.parse(text), "event"))).toEqual([
      "Connection Created",
      "Connection Expired",
      "Connection Deleted",
    ]);
  });

  it("tell of connections made, renewed only once, expired and gone", async () => {
    const { as, received, sandbox } = await subscribed();
    const save = "/api/v2/app/till/save";
    await as("bob")("POST", save, { body: { secret_key: "good" } });
    await as("bob")("POST", save, { body: { secret_key: "better" } });
    sandbox.control.expire("bob", "till");
    await as("bob")("DELETE", "/api/v1/linked-acc/integration/till");
    await as("bob")("DELETE", "/api/v1/linked-acc/integration/till");
    await sandbox.control.deliveries();
    expect(received.map(({ text }) => at(JSON.parse(text), "event"))).toEqual([
      "Connection Created",
      "Connection Expired",
      "Connection Deleted",
    ]);
  });

  it.each([
    ["Workflow Completed", "COMPLETED", {}],
    ["Workflow Errored", "ERRORED", { fail: true }],
    ["Workflow Timed Out", "TIMED_OUT", { timeout: true }],
  ])("tell %s when the run ends, not before", async (event, status, payload) => {
    const { as, sandbox } = await subscribed();
    const fired = await as("ada")("POST", "/api/v2/public/event/board", { body: { event: "Invoice Paid", payload } });
    sandbox.control.advance(2000);
    expect(await sandbox.control.deliveries()).toEqual([]);
    sandbox.control.advance(60_000);
    const [delivery] = await sandbox.control.deliveries();
    expect(JSON.parse(delivery?.body ?? "")).toMatchObject({
      linked_account_id: "ada",
      instance_id: at(fired.body, "execution_id"),
      workflow_id: "w_paid",
      config_id: "ada",
      event,
      workflow_name: "Push invoices",
      status,
      environment: "test",
    });
  });

  it("tell of a run somebody stopped, once", async () => {
    const { as, sandbox } = await subscribed();
    const { body } = await as("ada")("POST", "/api/v2/public/event/board", { body: { event: "Invoice Paid" } });
    await as("ada")("POST", `/api/v2/public/execution/${textAt(body, "execution_id")}/stop`);
    sandbox.control.advance(60_000);
    sandbox.control.advance(60_000);
    expect(await sandbox.control.deliveries()).toMatchObject([{ event: "Workflow Stopped", status: "delivered" }]);
  });

  it("are told of as they are, without waiting and without what was in them", async () => {
    const { sandbox } = await subscribed([500]);
    const { control } = sandbox;
    for (let time = 0; time < 12; time++) control.connect("bob", "desk");
    expect(control.latestDeliveries({ count: 1 })).toMatchObject([{ status: "pending", attempts: [] }]);
    const told = (await control.deliveries()).map((delivery) => ({ ...delivery, body: undefined }));
    expect(control.latestDeliveries({ count: 2 })).toEqual(told.slice(-2));
    expect(control.latestDeliveries()).toEqual(told.slice(-10));
    expect(control.latestDeliveries({ count: 0 })).toEqual([]);
    expect(() => control.latestDeliveries({ count: 0.5 })).toThrow("How many deliveries is a whole number");
  });

  it("are tried again after 1, 2 and 4 seconds, and then given up", async () => {
    const { sandbox } = await subscribed([500, "lost", 503, 404]);
    sandbox.control.connect("bob", "desk");
    expect(await sandbox.control.deliveries()).toMatchObject([{ status: "pending", attempts: [{ status: 500 }] }]);
    sandbox.control.advance(1000);
    expect((await sandbox.control.deliveries())[0]?.attempts).toHaveLength(2);
    sandbox.control.advance(60_000);
    expect(await sandbox.control.deliveries()).toMatchObject([
      {
        status: "failed",
        attempts: [
          { at: "2026-10-05T09:30:00.000Z", status: 500 },
          { at: "2026-10-05T09:30:01.000Z" },
          { at: "2026-10-05T09:30:03.000Z", status: 503 },
          { at: "2026-10-05T09:30:07.000Z", status: 404 },
        ],
      },
    ]);
  });

  it("end with the first 200", async () => {
    const { received, sandbox } = await subscribed([500]);
    sandbox.control.connect("bob", "desk");
    sandbox.control.advance(60_000);
    expect(await sandbox.control.deliveries()).toMatchObject([{ status: "delivered" }]);
    expect(received).toHaveLength(2);
  });

  it("go only to who is enabled and asked for the event, the application and the workflow", async () => {
    const { as, key, id, received, sandbox } = await subscribed();
    await key()("PUT", `${base}/${id}`, { body: { is_enabled: false } });
    const events = ["Workflow Completed"];
    await key()("POST", base, { body: { url: `${url}/board`, events, slug: "board" } });
    await key()("POST", base, { body: { url: `${url}/till`, events, slug: "till" } });
    await key()("POST", base, { body: { url: `${url}/auto`, events, workflow_ids: ["w_auto"] } });
    sandbox.control.connect("bob", "desk");
    await as("ada")("POST", "/api/v2/public/event/board", { body: { event: "Invoice Paid" } });
    sandbox.control.advance(60_000);
    await sandbox.control.deliveries();
    expect(received.map((delivery) => delivery.url)).toEqual([`${url}/board`]);
  });

  it("are forgotten by a reset, subscriptions included", async () => {
    const { key, sandbox } = await subscribed([500]);
    sandbox.control.connect("bob", "desk");
    await sandbox.control.deliveries();
    sandbox.control.reset();
    expect(await sandbox.control.deliveries()).toEqual([]);
    expect((await key()("GET", base)).body).toEqual([]);
  });
});
