// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Fixtures, JsonValue, WorkflowFixture } from "../fixtures/fixtures.ts";
import { smallFixtures } from "../testing/small-fixtures.ts";
import { at, createWorld, textAt } from "../testing/visitor.ts";

const body = { event: "Invoice Paid", payload: { number: "INV-9" } };
const executions = "/api/v2/public/execution";

describe("firing an event", () => {
  it("starts every workflow that is enabled and listens, in all applications", async () => {
    const { as } = createWorld();
    const fired = await as("ada")("POST", "/api/v2/public/event/trigger", { body });
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
    const response = await sandbox.fetch("/api/v2/public/event/trigger", {
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
    await as("ada")("POST", "/api/v2/public/event/board", { headers: { config_id: "north" }, body });
    await as("ada")("PATCH", "/api/v2/public/slug/board/config/ada/workflows/w_paid", { body: { enabled: false } });
    expect((await as("ada")("POST", "/api/v2/public/event/board", { body })).body).toEqual({
      message: "Webhook Fired Success",
    });
    expect(sandbox.control.account("ada").executions).toHaveLength(before);
    await as("bob")("POST", "/api/v2/f-sdk/config", {
      body: { slug: "board", workflows: [{ id: "w_paid", enabled: true }] },
    });
    await as("bob")("POST", "/api/v2/public/event/trigger", { body });
    expect(sandbox.control.account("bob").executions).toEqual([]);
  });

  it("refuses an unknown event, spelling included, an unknown application and a missing name", async () => {
    const { as, key, nobody } = createWorld();
    for (const event of ["Invoice Lost", "invoice paid", "__proto__"]) {
      expect(await as("ada")("POST", "/api/v2/public/event/trigger", { body: { event } })).toMatchObject({
        status: 404,
        body: { error_code: "INVALID_EVENT", message: "Trigger not found" },
      });
    }
    expect((await as("ada")("POST", "/api/v2/public/event/nothing", { body })).status).toBe(404);
    expect((await as("ada")("POST", "/api/v2/public/event/trigger", { body: {} })).status).toBe(400);
    expect((await key()("POST", "/api/v2/public/event", { body })).status).toBe(400);
    expect((await nobody("POST", "/api/v2/public/event", { body })).status).toBe(401);
  });

  it("keeps a tag of the caller with each run", async () => {
    const { as, sandbox } = createWorld();
    const before = sandbox.control.account("ada").executions.length;
    await as("ada")("POST", "/api/v2/public/event/trigger", { body, headers: { instance_tag: "nightly" } });
    await as("ada")("POST", "/api/v2/public/workflow/p_live/execute", {
      body: {},
      headers: { instance_tag: "by hand", slug: "" },
    });
    expect(
      sandbox.control
        .account("ada")
        .executions.slice(before)
        .map(({ instanceTag }) => instanceTag),
    ).toEqual(["nightly", "nightly", "by hand"]);
  });

  it("checks payloads against the definition's JSON Schema, and names every place that does not fit", async () => {
    const { as, key, sandbox } = createWorld();
    const json_schema = {
      type: "object",
      required: ["number", "lines"],
      properties: {
        number: { type: "string" },
        lines: { type: "array", items: { type: "object", properties: { count: { type: "integer" } } } },
      },
    };
    await key()("POST", "/api/v2/public/application/event", {
      body: { name: "Order Sent", response: {}, json_schema },
    });
    const fire = (payload: JsonValue) =>
      as("ada")("POST", "/api/v2/public/event/trigger", { body: { event: "Order Sent", payload } });
    expect((await fire({ number: "O-1", lines: [{ count: 2 }] })).status).toBe(200);
    const runs = sandbox.control.account("ada").executions.length;
    const { status, body: refused } = await fire({ number: 7, lines: [{ count: "two" }] });
    expect(status).toBe(400);
    expect(refused).toMatchObject({
      error_code: "VALIDATION_ERROR",
      message: expect.stringContaining("Payload validation failed"),
    });
    expect(fieldsOf(refused)).toEqual(["lines.0.count", "number"]);
    expect((await fire({ number: "O-1" })).status).toBe(400);
    expect(sandbox.control.account("ada").executions).toHaveLength(runs);
  });
});

describe("an event that repeats another one", () => {
  const withIdempotency = (idempotency: NonNullable<WorkflowFixture["idempotency"]>): Fixtures => ({
    ...smallFixtures,
    applications: smallFixtures.applications.map((application) => ({
      ...application,
      ...(application.workflows && {
        workflows: application.workflows.map((workflow) =>
          workflow.id === "w_paid" ? { ...workflow, idempotency } : workflow,
        ),
      }),
    })),
  });

  it.each<[string, NonNullable<WorkflowFixture["idempotency"]>]>([
    ["a value of its payload", { payload: "number" }],
    ["a header", { header: "X-Delivery" }],
  ])(
    "by %s is recorded as DUPLICATE, starts nothing, and can neither be stopped nor run again",
    async (_by, idempotency) => {
      const { as, sandbox } = createWorld({ fixtures: withIdempotency(idempotency) });
      const fire = (number: string) =>
        as("ada")("POST", "/api/v2/public/event/board", {
          body: { event: "Invoice Paid", payload: { number } },
          headers: { "x-delivery": number },
        });
      const first = await fire("INV-1");
      expect(at(first.body, "execution_id")).toEqual(expect.any(String));
      expect((await fire("INV-1")).body).toEqual({ message: "Webhook Fired Success" });
      const { body: page } = await as("ada")("GET", `${executions}?status=DUPLICATE`);
      expect(page).toMatchObject({ docs: [{ status: "DUPLICATE", completion_percentage: 100 }] });
      const id = textAt(page, "docs", 0, "_id");
      await as("ada")("POST", `${executions}/${id}/stop`);
      sandbox.control.advance(60_000);
      const { body: after } = await as("ada")("GET", `${executions}/${id}`);
      expect(after).toMatchObject({ status: "DUPLICATE", nodes: [] });
      expect((await as("ada")("POST", `${executions}/${id}/rerun`)).status).toBe(400);
      expect(
        (await as("ada")("GET", `${executions}/${id}`, { headers: { "x-sandbox-dialect": "seed" } })).body,
      ).toMatchObject({
        status: "completed",
      });
      expect(at((await fire("INV-2")).body, "execution_id")).toEqual(expect.any(String));
      sandbox.control.advance(5 * 60_000);
      expect(at((await fire("INV-1")).body, "execution_id")).toEqual(expect.any(String));
    },
  );

  it("by a header is let through by CORS", async () => {
    const { sandbox } = createWorld({ fixtures: withIdempotency({ header: "X-Delivery" }) });
    const preflight = await sandbox.fetch("/api/v2/public/event/board", { method: "OPTIONS" });
    expect(preflight.headers.get("access-control-allow-headers")).toContain("x-delivery");
  });
});

function fieldsOf(answer: JsonValue): string[] {
  const fields = at(answer, "field_errors");
  return Array.isArray(fields)
    ? fields.map((field) => textAt(field, "id")).toSorted((one, other) => one.localeCompare(other))
    : [];
}
