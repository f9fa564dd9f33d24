// @vitest-environment node
import { describe, expect, it } from "vitest";
import { at, createWorld, textAt } from "../testing/visitor.ts";

const body = { event: "Invoice Paid", payload: { number: "INV-9" } };
const executions = "/api/v2/public/execution";

describe("firing an event", () => {
  it("starts every workflow that is enabled and listens, in all applications", async () => {
    const { as } = createWorld();
    const fired = await as("ada")("POST", "/api/v2/public/event", { body });
    expect(fired).toMatchObject({ status: 200, body: { message: "Webhook Fired Success" } });
    const { body: page } = await as("ada")("GET", `${executions}?start_date=2026-10-05T09:30:00Z`);
    expect(page).toMatchObject({
      docs: [{ workflow_id: "w_till" }, { workflow_id: "w_paid", trigger_application_event: "Invoice Paid" }],
    });
    expect(textAt(fired.body, "execution_id")).toBe(at(page, "docs", 1, "_id"));
  });

  it.each([
    ["/api/v2/public/event/board", {}],
    ["/api/v2/public/event", { slug: "board" }],
    ["/api/v2/public/event/trigger", { slug: "board" }],
  ])("by %s starts the workflows of one application", async (path, headers) => {
    const { key, sandbox } = createWorld();
    const before = sandbox.control.account("ada").executions.length;
    const { event, payload } = body;
    expect((await key("ada")("POST", path, { headers, body: { trigger: event, payload } })).status).toBe(200);
    expect(sandbox.control.account("ada").executions.slice(before)).toMatchObject([
      { workflowId: "w_paid", payload: { number: "INV-9" }, status: "QUEUED" },
    ]);
  });

  it("takes a name of an event in the place of an application", async () => {
    const { key, sandbox } = createWorld();
    const before = sandbox.control.account("ada").executions.length;
    await key("ada")("POST", "/api/v2/public/event/Invoice%20Paid", { body: { payload: {} } });
    expect(sandbox.control.account("ada").executions.slice(before)).toHaveLength(2);
  });

  it("takes a form with files", async () => {
    const { sandbox } = createWorld();
    const form = new FormData();
    form.set("event", "Invoice Paid");
    form.set("payload", JSON.stringify({ number: "INV-10" }));
    form.set("scan", new File(["%PDF"], "scan.pdf", { type: "application/pdf" }));
    const authorization = `Bearer ${await sandbox.control.mintToken("ada")}`;
    const response = await sandbox.fetch("/api/v2/public/event", {
      method: "POST",
      body: form,
      headers: { authorization },
    });
    expect(response.status).toBe(200);
    expect(sandbox.control.account("ada").executions.at(-1)?.payload).toEqual({
      number: "INV-10",
      scan: { name: "scan.pdf", size: 4, type: "application/pdf" },
    });
  });

  it("starts nothing where the workflow is off, the application not connected, or the config another", async () => {
    const { as, sandbox } = createWorld();
    const before = sandbox.control.account("ada").executions.length;
    await as("ada")("POST", "/api/v2/public/event/board", { body: { ...body, config_id: "north" } });
    await as("ada")("PATCH", "/api/v2/public/slug/board/config/ada/workflows/w_paid", { body: { enabled: false } });
    expect((await as("ada")("POST", "/api/v2/public/event/board", { body })).body).toEqual({
      message: "Webhook Fired Success",
    });
    expect(sandbox.control.account("ada").executions).toHaveLength(before);
    await as("bob")("POST", "/api/v2/f-sdk/config", {
      body: { slug: "board", workflows: [{ id: "w_paid", enabled: true }] },
    });
    await as("bob")("POST", "/api/v2/public/event", { body });
    expect(sandbox.control.account("bob").executions).toEqual([]);
  });

  it("refuses an unknown event, spelling included, an unknown application and a missing name", async () => {
    const { as, key, nobody } = createWorld();
    for (const event of ["Invoice Lost", "invoice paid", "__proto__"]) {
      expect(await as("ada")("POST", "/api/v2/public/event", { body: { event } })).toMatchObject({
        status: 404,
        body: { error_code: "INVALID_EVENT", message: "Trigger not found" },
      });
    }
    expect((await as("ada")("POST", "/api/v2/public/event/nothing", { body })).status).toBe(404);
    expect((await as("ada")("POST", "/api/v2/public/event", { body: {} })).status).toBe(400);
    expect((await key()("POST", "/api/v2/public/event", { body })).status).toBe(400);
    expect((await nobody("POST", "/api/v2/public/event", { body })).status).toBe(401);
  });
});
