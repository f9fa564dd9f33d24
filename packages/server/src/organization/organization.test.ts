// @vitest-environment node
import { fixtureIds } from "@cobalt-kit/sandbox";
import { describe, expect, it } from "vitest";
import { openServer } from "../testing/open-server.ts";

const absent = { code: "not-found" };

describe.each(["vendor", "seed"] as const)("for the organization, in the %s dialect", (dialect) => {
  const open = (): ReturnType<typeof openServer> => openServer({ dialect });

  it("createSessionToken gives a token, the same until another is asked for", async () => {
    const { cobalt } = open();
    const { token } = await cobalt.createSessionToken({ linkedAccountId: "harbor" });
    expect((await cobalt.createSessionToken({ linkedAccountId: "harbor" })).token).toBe(token);
    const { token: fresh } = await cobalt.createSessionToken({ linkedAccountId: "harbor", forceRefresh: true });
    expect(fresh).not.toBe(token);
    await expect(cobalt.createSessionToken({ linkedAccountId: "nobody" })).rejects.toMatchObject(absent);
    await expect(cobalt.createSessionToken({ linkedAccountId: "" })).rejects.toMatchObject({ code: "invalid-request" });
  });

  it("listLinkedAccounts lists customers", async () => {
    const { items } = await open().cobalt.listLinkedAccounts();
    expect(items.map(({ linkedAccountId }) => linkedAccountId)).toEqual(expect.arrayContaining(["harbor", "lumen"]));
  });

  it("createLinkedAccount, getLinkedAccount, upsertLinkedAccount and deleteLinkedAccount go through a customer's life", async () => {
    const { cobalt } = open();
    const linkedAccountId = "a/1";
    await cobalt.createLinkedAccount({ linkedAccountId, name: "Acme" });
    await expect(cobalt.createLinkedAccount({ linkedAccountId })).rejects.toMatchObject({ code: "invalid-request" });
    await expect(cobalt.getLinkedAccount(linkedAccountId)).resolves.toMatchObject({ linkedAccountId, name: "Acme" });
    const input = { linkedAccountId, name: "Acme Ltd", metadata: { plan: "pro" } };
    await expect(cobalt.upsertLinkedAccount(input)).resolves.toMatchObject({
      account: { name: "Acme Ltd" },
      created: false,
    });
    await expect(cobalt.upsertLinkedAccount({ linkedAccountId: "b" })).resolves.toMatchObject({ created: true });
    await cobalt.deleteLinkedAccount(linkedAccountId);
    await expect(cobalt.getLinkedAccount(linkedAccountId)).rejects.toMatchObject(absent);
    await expect(cobalt.deleteLinkedAccount(linkedAccountId)).rejects.toMatchObject(absent);
  });

  it("migrateToken connects an application of one customer", async () => {
    const { cobalt } = open();
    const auth = { type: "oauth2", values: { access_token: "xoxb-1" } };
    await cobalt.migrateToken({ linkedAccountId: "lumen", slug: "notion", auth });
    await expect(cobalt.getApplication("notion", { linkedAccountId: "lumen" })).resolves.toMatchObject({
      status: "connected",
    });
    await expect(cobalt.migrateToken({ linkedAccountId: "lumen", slug: "nope", auth })).rejects.toMatchObject(absent);
  });

  it("listApplications and getApplication tell of nobody's connections until an account is named", async () => {
    const { cobalt } = open();
    const all = await cobalt.listApplications();
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(["not-connected"]));
    const theirs = await cobalt.listApplications({ linkedAccountId: "harbor" });
    expect(theirs.map(({ slug }) => slug)).toEqual(all.map(({ slug }) => slug));
    expect(theirs.filter(({ status }) => status === "connected").length).toBeGreaterThan(1);
    const crms = await cobalt.listApplications({ tags: ["CRM", "Accounting"] });
    expect(crms.length).toBeGreaterThan(0);
    expect(crms.length).toBeLessThan(all.length);
    await expect(cobalt.getApplication("stripe")).resolves.toMatchObject({ slug: "stripe", status: "not-connected" });
    await expect(cobalt.getApplication("nope")).rejects.toMatchObject(absent);
  });

  it("getAuthStructure tells what migrateToken wants", async () => {
    const { cobalt } = open();
    await expect(cobalt.getAuthStructure("stripe")).resolves.toEqual([
      { type: "keybased", fields: [{ name: "secret_key", type: "string", required: true }] },
    ]);
    await expect(cobalt.getAuthStructure("nope")).rejects.toMatchObject({ name: "CobaltError" });
  });

  it("getHumanTask and submitHumanTask fill in a form that a run waits for", async () => {
    const { cobalt, sandbox } = open();
    const id = fixtureIds.approveAccess; // "Approve access", for which a run of lumen's waits
    const { form, status } = await cobalt.getHumanTask(id);
    expect({ form, status }).toMatchObject({ form: { required: ["approved"] }, status: "waiting" });
    await cobalt.submitHumanTask({ id, data: { approved: true } });
    await expect(cobalt.getHumanTask(id)).resolves.toMatchObject({ status: "submitted" });
    await expect(cobalt.submitHumanTask({ id, data: { approved: true } })).rejects.toMatchObject({
      code: "invalid-request",
    });
    sandbox.control.failNext("*", { status: 404, body: { message: `No form ${id}` } });
    const error: unknown = await cobalt.getHumanTask(id).catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error) + String(error)).not.toContain(id);
    expect(error).toMatchObject(absent);
  });

  it("triggerEvent runs what listens to it", async () => {
    const { cobalt, sent } = open();
    const input = { linkedAccountId: "harbor", event: "Invoice Paid", payload: { number: "INV-7" } };
    const { executionId = "" } = await cobalt.triggerEvent({ ...input, configId: "harbor" });
    expect(await sent[0]?.json()).toEqual({ event: input.event, payload: input.payload, config_id: "harbor" });
    await expect(cobalt.account("harbor").getExecution(executionId)).resolves.toMatchObject({ id: executionId });
    await cobalt.triggerEvent({ ...input, slug: "hubspot" });
    expect(sent.at(-1)?.url).toMatch(/\/event\/hubspot$/);
    await expect(cobalt.triggerEvent({ ...input, event: "Nothing" })).rejects.toMatchObject(absent);
    await expect(cobalt.triggerEvent({ ...input, linkedAccountId: "" })).rejects.toMatchObject({
      code: "invalid-request",
    });
  });

  it("listEventDefinitions and getEventDefinition tell what there is to fire", async () => {
    const { cobalt } = open();
    const events = await cobalt.listEventDefinitions();
    const paid = events.find(({ name }) => name === "Invoice Paid");
    expect(paid?.fields).toContainEqual({ key: "invoice.number", type: "text" });
    expect(paid?.sample).toMatchObject({ invoice: { number: "INV-1042" } });
    await expect(cobalt.getEventDefinition(paid?.id ?? "")).resolves.toEqual(paid);
    await expect(cobalt.getEventDefinition("nope")).rejects.toMatchObject({ name: "CobaltError" });
  });

  it("createEventDefinition, updateEventDefinition and deleteEventDefinition go through an event's life", async () => {
    const { cobalt } = open();
    const sample = { order: { number: 7 } };
    const made = await cobalt.createEventDefinition({ name: "Order Placed", sample });
    expect(made).toMatchObject({ name: "Order Placed", sample, fields: [{ key: "order" }, { key: "order.number" }] });
    await expect(cobalt.createEventDefinition({ name: "Order Placed", sample })).rejects.toMatchObject({
      code: "invalid-request",
    });
    const renamed = await cobalt.updateEventDefinition({ ...made, name: "Order Made", sample: { id: 1 } });
    expect(renamed).toMatchObject({ id: made.id, name: "Order Made", sample: { id: 1 } });
    const left = await cobalt.deleteEventDefinition(made.id);
    expect(left.map(({ id }) => id)).not.toContain(made.id);
    expect(left.length).toBeGreaterThan(0);
    await expect(cobalt.updateEventDefinition({ ...made, sample })).rejects.toMatchObject({ name: "CobaltError" });
    await expect(cobalt.deleteEventDefinition(made.id)).rejects.toMatchObject({ name: "CobaltError" });
  });
});

describe.each([
  ["vendor", "cobalt"],
  ["vendor", "account"],
  ["seed", "account"],
] as const)("in the %s dialect, %s's", (dialect, of) => {
  const open = (): ReturnType<typeof openServer> => openServer({ dialect });

  it("createWebhook, listWebhooks, getWebhook, updateWebhook, groupWebhooks and deleteWebhook go through a webhook's life", async () => {
    const on = open()[of];
    const url = "https://api.ledgerline.test/cobalt";
    const made = await on.createWebhook({ url, events: ["Connection Expired"] });
    expect(made).toMatchObject({ url, events: ["Connection Expired"] });
    await expect(on.listWebhooks()).resolves.toMatchObject([{ id: made.id }]);
    await expect(on.getWebhook(made.id)).resolves.toMatchObject({ id: made.id, url });
    await on.updateWebhook({ id: made.id, events: ["Workflow Errored"] });
    await expect(on.getWebhook(made.id)).resolves.toMatchObject({ events: ["Workflow Errored"], url });
    await expect(on.groupWebhooks({ ids: [made.id], group: "billing" })).resolves.toMatchObject([{ id: made.id }]);
    await expect(on.deleteWebhook(made.id)).resolves.toEqual([]);
    await expect(on.getWebhook(made.id)).rejects.toMatchObject(absent);
    await expect(on.updateWebhook({ id: made.id })).rejects.toMatchObject(absent);
    await expect(on.deleteWebhook(made.id)).rejects.toMatchObject(absent);
    for (const input of [
      { url: "ftp://x.test", events: ["Workflow Errored"] },
      { url, events: ["Nothing"] },
    ]) {
      await expect(on.createWebhook(input)).rejects.toMatchObject({ code: "invalid-request" });
    }
  });

  it("subscribeWebhook adds events, and unsubscribeWebhook takes one away", async () => {
    const on = open()[of];
    await on.createWebhook({ url: "https://hooks.test", events: ["Workflow Completed"] });
    const { events } = await on.subscribeWebhook(["Workflow Errored"]);
    expect(events).toEqual(["Workflow Completed", "Workflow Errored"]);
    await on.unsubscribeWebhook("Workflow Completed");
    await expect(on.listWebhooks()).resolves.toMatchObject([{ events: ["Workflow Errored"] }]);
  });

  it("createEventDefinition sends a JSON Schema, and tells the one that is stored", async () => {
    const { cobalt, sandbox } = openServer();
    const jsonSchema = { type: "object", required: ["number"] };
    const made = await cobalt.createEventDefinition({ name: "Order Sent", sample: { number: "O-1" }, jsonSchema });
    expect(made).toMatchObject({ name: "Order Sent", jsonSchema });
    expect(sandbox.control.requests().at(-1)?.body).toEqual({
      name: "Order Sent",
      response: { number: "O-1" },
      json_schema: jsonSchema,
    });
    const call = cobalt.account("harbor").triggerEvent({ event: "Order Sent", payload: { lines: 3 } });
    await expect(call).rejects.toMatchObject({ code: "invalid-request", status: 400 });
  });
});
