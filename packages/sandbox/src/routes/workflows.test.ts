// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createdWorkflow } from "../testing/created-workflow.ts";
import { at, createWorld } from "../testing/visitor.ts";

const base = "/api/v2/public/workflow";

describe("listing workflows", () => {
  it("answers the account's own, filtered", async () => {
    const { as } = createWorld();
    const { body } = await as("ada")("GET", base);
    expect(body).toMatchObject({
      totalDocs: 2,
      schema: null,
      docs: [
        { _id: "p_live", published: true, current_version: 1, slug: "acme", associated_application: { name: "Acme" } },
        { _id: "p_draft", published: false, current_version: 0, slug: "board" },
      ],
    });
    const found = async (query: string) => {
      const { body: page } = await as("ada")("GET", `${base}?${query}`);
      return at(page, "docs", 0, "_id");
    };
    expect(await found("published=false")).toBe("p_draft");
    expect(await found("name=DIGEST")).toBe("p_live");
    expect(await found("name=^un.*d$")).toBe("p_draft");
    expect(await found("name=(")).toBeUndefined();
    expect(await found("slug=board")).toBe("p_draft");
    expect(await found("scope=private")).toBe("p_live");
    expect(await found("start_date=2027-01-01")).toBeUndefined();
    expect(await found("start_date=2026-10-05&end_date=2026-10-05")).toBe("p_live");
    expect(await found("end_date=2026-10-04")).toBeUndefined();
    expect(await found("application_id=a1")).toBe("p_draft");
    expect(await found("application_id=65aa0000000000000000000f")).toBe("p_live");
  });

  it("answers the org's to the key without an account, and to scope=public", async () => {
    const { key, as, nobody } = createWorld();
    const expected = { totalDocs: 3, docs: [{ _id: "w_paid" }, { _id: "w_auto" }, { _id: "w_till" }] };
    expect((await key()("GET", base)).body).toMatchObject(expected);
    expect((await as("ada")("GET", `${base}?scope=public`)).body).toMatchObject(expected);
    const ofTill = { totalDocs: 1, docs: [{ _id: "w_till" }] };
    expect((await key()("GET", `${base}?slug=till`)).body).toMatchObject(ofTill);
    expect((await as("ada")("GET", `${base}?scope=public&application_id=a3`)).body).toMatchObject(ofTill);
    expect((await key()("GET", `${base}?published=false`)).body).toMatchObject({ totalDocs: 0 });
    expect((await nobody("GET", base)).status).toBe(401);
  });
});

describe("creating a workflow", () => {
  it("answers a draft that points to the workflow", async () => {
    const { created, id, draft, visit } = await createdWorkflow();
    expect(created).toMatchObject({
      name: "Notify me",
      description: "On Mondays",
      published: false,
      public_access_workflow: true,
      linked_account_id: "ada",
      environment: "test",
      nodes: [{ id: "1", type: "start", name: "Start" }],
    });
    expect(id).not.toBe(draft);
    expect((await visit("GET", `${base}?name=notify`)).body).toMatchObject({ docs: [{ _id: id, current_version: 0 }] });
  });

  it("refuses a missing name, an unknown application and visitors it does not know", async () => {
    const { as, key, nobody } = createWorld();
    expect((await as("ada")("POST", base, { body: { name: "  " } })).status).toBe(400);
    expect(await as("ada")("POST", base, { body: { name: "x", slug: "nothing" } })).toMatchObject({
      status: 500,
      body: { error_code: "SERVER_ERROR", message: "Application with slug nothing not found" },
    });
    expect((await key()("POST", base, { body: { name: "x" } })).status).toBe(400);
    expect((await nobody("POST", base, { body: { name: "x" } })).status).toBe(401);
  });
});

describe("one workflow", () => {
  it("is read, changed and deleted", async () => {
    const { visit, id } = await createdWorkflow();
    expect((await visit("GET", `${base}/${id}`)).body).toMatchObject({ _id: id, nodes: [{ id: "1" }], edges: [] });
    const change = { name: "Renamed", description: "", settings: { timeout: 30 } };
    expect((await visit("PUT", `${base}/${id}`, { body: change })).body).toMatchObject(change);
    expect((await visit("DELETE", `${base}/${id}`)).body).toEqual({
      success: true,
      triggers_deregistered: true,
      message: "Workflow deleted successfully",
      successfullyDeletedTriggers: true,
    });
    for (const [method, path] of [
      ["GET", id],
      ["PUT", id],
      ["DELETE", id],
      ["GET", `${id}/edit`],
      ["GET", `versions/${id}`],
      ["GET", `request-structure/${id}`],
    ] as const) {
      expect((await visit(method, `${base}/${path}`, method === "PUT" ? { body: {} } : {})).status).toBe(404);
    }
  });

  it("is not deleted by the id of a version", async () => {
    const { visit, draft } = await createdWorkflow();
    await visit("PUT", `${base}/${draft}/publish`, { body: { published: true } });
    expect(await visit("DELETE", `${base}/${draft}`)).toMatchObject({
      status: 400,
      body: { message: "Workflow is a version workflow." },
    });
  });

  it("is deleted by its account only, not with the API key", async () => {
    const { key } = createWorld();
    expect((await key("ada")("DELETE", `${base}/p_live`)).status).toBe(401);
    expect((await key("ada")("GET", `${base}/p_live`)).status).toBe(200);
  });

  it("of the org is told to everybody, node by node", async () => {
    const { as, key } = createWorld();
    const { body } = await as("bob")("GET", `${base}/w_paid`);
    expect(body).toMatchObject({
      name: "Push invoices",
      published: true,
      nodes: [{ id: "1", type: "start", name: "Start" }, {}, {}, { type: "response" }],
      edges: [{ source: "1", target: "2" }, {}, { source: "3", target: "4" }],
    });
    expect((await key()("GET", `${base}/w_paid`)).status).toBe(200);
  });

  it("tells the structure of its request", async () => {
    const { as } = createWorld();
    expect((await as("ada")("GET", `${base}/request-structure/p_live`)).body).toEqual({
      payload: { to: "ada@shop.test", count: 3 },
      schema: { type: "object", properties: { to: { type: "string" }, count: { type: "number" } } },
      schema_interpreted: null,
    });
    expect((await as("ada")("GET", `${base}/request-structure/p_draft`)).body).toEqual({
      payload: null,
      schema: null,
      schema_interpreted: null,
    });
  });
});

describe("enabled workflows", () => {
  it("are those switched on in the account's configs", async () => {
    const { as, key } = createWorld();
    expect((await as("ada")("GET", `${base}/enabled`)).body).toMatchObject([
      { id: "w_paid", config_id: "ada", application: { name: "Board" } },
      { id: "w_auto" },
      { id: "w_till" },
    ]);
    expect((await as("bob")("GET", `${base}/enabled`)).body).toEqual([]);
    expect(await key()("GET", `${base}/enabled`)).toMatchObject({
      status: 400,
      body: { error_code: "MISSING_LINKED_ACCOUNT_ID" },
    });
  });
});
