// @vitest-environment node
import { describe, expect, it } from "vitest";
import { at, createWorld, textAt } from "../testing/visitor.ts";

const base = "/api/v2/public";
const webhooks = `${base}/webhook`;
const seed = { "x-sandbox-dialect": "seed" };
const url = "https://ledger.test/hooks";
const subscription = { webhook_url: url, webhook_events: ["Workflow Completed", "Connection Created"] };

describe("where the sources disagree on events and webhooks, the sandbox", () => {
  it.each([`${base}/event/board`, `${base}/event`, `${base}/event/trigger`])(
    "X26 fires an event by %s, named event or trigger, and tells the first run it started",
    async (path) => {
      const { key, sandbox } = createWorld();
      for (const name of ["event", "trigger"]) {
        const before = sandbox.control.account("ada").executions.length;
        const { body } = await key("ada")("POST", path, {
          headers: { slug: "board" },
          body: { [name]: "Invoice Paid" },
        });
        expect(body).toEqual({
          message: "Webhook Fired Success",
          execution_id: sandbox.control.account("ada").executions[before]?.id,
        });
      }
    },
  );

  it.each([
    ["vendor", { config_id: "north" }, {}, "north"],
    ["vendor", {}, { config_id: "north" }, "ada"],
    ["vendor", { config_id: "north" }, { config_id: "south" }, "north"],
    ["seed", { config_id: "north" }, {}, "north"],
    ["seed", {}, { config_id: "north" }, "north"],
    ["seed", { config_id: "north" }, { config_id: "south" }, "north"],
    ["seed", {}, {}, "ada"],
  ])(
    "X66 in the %s dialect runs an event of header %j and body %j under %s",
    async (dialect, header, body, configId) => {
      const { key, sandbox } = createWorld();
      for (const config_id of ["north", "south"]) {
        await key("ada")("POST", `${base}/config`, {
          body: { slug: "board", config_id, workflows: [{ id: "w_paid", enabled: true }] },
        });
      }
      const { body: fired } = await key("ada")("POST", `${base}/event/board`, {
        headers: { ...header, "x-sandbox-dialect": dialect },
        body: { event: "Invoice Paid", ...body },
      });
      const { body: run } = await key("ada")("GET", `${base}/execution/${textAt(fired, "execution_id")}`);
      expect(at(run, "config_id")).toBe(configId);
      expect(sandbox.control.account("ada").executions.at(-1)?.id).toBe(textAt(fired, "execution_id"));
    },
  );

  it("X67 changes a subscription's description by that name alone, and its group by the route of groups alone", async () => {
    const { key } = createWorld();
    const { body } = await key()("POST", webhooks, {
      body: { ...subscription, webhook_description: "first", description: "first", group: "ops" },
    });
    const path = `${webhooks}/${textAt(body, "_id")}`;
    const ignored = { webhook_description: "second", group: "sales" };
    expect((await key()("PUT", path, { body: ignored })).body).toMatchObject({ description: "first", group: "ops" });
    expect((await key()("PUT", path, { body: { description: "second" } })).body).toMatchObject({
      description: "second",
      webhook_description: "first",
    });
    const move = { webhookIds: [textAt(body, "_id")], group: "sales" };
    expect((await key()("PUT", `${base}/webhooks/group/edit`, { body: move })).body).toMatchObject([
      { group: "sales" },
    ]);
  });

  it("X68 fires events with a token by every path but the oldest", async () => {
    const { as, key } = createWorld();
    const body = { event: "Invoice Paid" };
    expect(await as("ada")("POST", `${base}/event`, { body })).toMatchObject({
      status: 401,
      body: { message: "Invalid Credentials" },
    });
    for (const path of [`${base}/event/trigger`, `${base}/event/board`]) {
      expect((await as("ada")("POST", path, { body })).status).toBe(200);
      expect((await key("ada")("POST", path, { body })).status).toBe(200);
    }
    expect((await key("ada")("POST", `${base}/event`, { body })).status).toBe(200);
  });

  it("X26 takes an event as a form, too", async () => {
    const { sandbox } = createWorld();
    const form = new FormData();
    form.set("event", "Invoice Paid");
    const headers = { authorization: await sandbox.control.mintToken("ada") };
    const response = await sandbox.fetch(`${base}/event/board`, { method: "POST", body: form, headers });
    expect(await response.json()).toMatchObject({ execution_id: expect.any(String) });
  });

  it("X27 keeps subscriptions for the org and notes the account; in the seed dialect it tells the account's first", async () => {
    const { key } = createWorld();
    await key()("POST", webhooks, { body: subscription });
    await key("ada")("POST", webhooks, { body: subscription });
    const { body } = await key("bob")("GET", webhooks);
    expect(body).toMatchObject([{ webhook_url: url }, { linked_account_id: "ada" }]);
    expect((await key("ada")("GET", webhooks, { headers: seed })).body).toEqual({
      ...subscription,
      _id: at(body, 1, "_id"),
      linked_account_id: "ada",
    });
    expect((await key("bob")("GET", webhooks, { headers: seed })).status).toBe(404);
  });

  it("X28 takes the short names of a subscription", async () => {
    const { key } = createWorld();
    const body = { url, events: ["Workflow Completed"] };
    expect((await key()("POST", webhooks, { body })).body).toMatchObject({
      webhook_url: url,
      webhook_events: ["Workflow Completed"],
    });
  });

  it.each([
    { webhook_event: "Workflow Completed" },
    { webhook_event: "workflow-completed" },
    { webhook_events: ["Workflow Completed"] },
    { webhook_events: ["workflow-completed"] },
  ])("X29 ends a subscription to %j", async (body) => {
    for (const headers of [{}, seed]) {
      const { key } = createWorld();
      await key("ada")("POST", webhooks, { body: subscription });
      const ended = await key("ada")("POST", `${webhooks}/unsubscribe`, { headers, body });
      expect(ended).toMatchObject({ status: 200, body: { webhook_url: url, webhook_events: ["Connection Created"] } });
    }
  });

  it("X30 knows seven events and refuses any other", async () => {
    const { key } = createWorld();
    const webhook_events = [
      "Connection Created",
      "Connection Deleted",
      "Connection Expired",
      "Workflow Completed",
      "Workflow Errored",
      "Workflow Stopped",
      "Workflow Timed Out",
    ];
    expect((await key()("POST", webhooks, { body: { ...subscription, webhook_events } })).body).toMatchObject({
      webhook_events,
    });
    expect(
      await key()("POST", webhooks, { body: { ...subscription, webhook_events: ["Workflow Begun"] } }),
    ).toMatchObject({
      status: 400,
      body: { error_code: "INVALID_EVENT" },
    });
  });

  it("X49 lets tokens read datastores and configs but not webhooks, unless it is told otherwise", async () => {
    const status = async (tokenAccess: Parameters<typeof createWorld>[0] = {}) => {
      const { as } = createWorld(tokenAccess);
      return {
        webhooks: (await as("ada")("GET", webhooks)).status,
        datastores: (await as("ada")("GET", `${base}/datastore/config/board`)).status,
        config: (await as("ada")("POST", `${base}/config`, { body: { slug: "board" } })).status,
        configById: (await as("ada")("GET", `${base}/config/ada`)).status,
        configOfSlug: (await as("ada")("GET", `${base}/slug/board/config`)).status,
      };
    };
    const config = { config: 200, configById: 200, configOfSlug: 200 };
    expect(await status()).toEqual({ webhooks: 401, datastores: 200, ...config });
    expect(await status({ tokenAccess: { webhooks: true, datastores: false } })).toEqual({
      webhooks: 200,
      datastores: 401,
      ...config,
    });
    const closed = { config: 401, configById: 401, configOfSlug: 401 };
    expect(await status({ tokenAccess: { configs: false } })).toEqual({ webhooks: 401, datastores: 200, ...closed });
  });

  it("X49 shows a token that may see webhooks its own account's only", async () => {
    const { as, key } = createWorld({ tokenAccess: { webhooks: true } });
    await key()("POST", webhooks, { body: subscription });
    const own = await as("ada")("POST", webhooks, { body: subscription });
    expect(own.body).toMatchObject({ linked_account_id: "ada" });
    expect((await as("ada")("GET", webhooks)).body).toEqual([own.body]);
    expect((await as("bob")("GET", webhooks)).body).toEqual([]);
    const path = `${webhooks}/${textAt(own.body, "_id")}`;
    for (const method of ["GET", "PUT", "DELETE"]) {
      const options = method === "PUT" ? { body: { method: "PUT" } } : {};
      expect((await as("bob")(method, path, options)).status).toBe(400);
    }
    expect((await as("ada")("DELETE", path)).body).toEqual([]);
    expect((await key()("GET", webhooks)).body).toHaveLength(1);
  });

  it("X60 answers 400 for a webhook it does not know, in the seed dialect 404", async () => {
    const { key } = createWorld();
    const body = { error_code: "RESOURCE_NOT_FOUND", message: "Webhook not found" };
    expect(await key("ada")("GET", `${webhooks}/none`)).toMatchObject({ status: 400, body });
    expect(await key("ada")("GET", `${webhooks}/none`, { headers: seed })).toMatchObject({ status: 404, body });
    // What only the vendor has stays the org's.
    const made = await key()("POST", webhooks, { body: subscription });
    const path = `${webhooks}/${textAt(made.body, "_id")}`;
    expect(await key()("GET", path, { headers: seed })).toMatchObject({ status: 200, body: made.body });
  });

  it("X62 reads a slug as an application's, else as an event's for all applications", async () => {
    const { key, sandbox } = createWorld();
    const started = async (path: string) => {
      const before = sandbox.control.account("ada").executions.length;
      const { status } = await key("ada")("POST", `${base}/event/${path}`, { body: { event: "Invoice Paid" } });
      return [
        status,
        ...sandbox.control
          .account("ada")
          .executions.slice(before)
          .map((run) => run.slug),
      ];
    };
    expect(await started("board")).toEqual([200, "board"]);
    expect(await started("Invoice%20Paid")).toEqual([200, "board", "till"]);
    expect(await started("invoice%20paid")).toEqual([404]);
  });
});
