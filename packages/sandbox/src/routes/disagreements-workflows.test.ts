// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { at, createWorld, textAt } from "../testing/visitor.ts";

const workflows = "/api/v2/public/workflow";
const seed = { "x-sandbox-dialect": "seed" };
const slug = { slug: "" };

describe("where the sources disagree on workflows, the sandbox", () => {
  it.each<[JsonValue]>([
    [{ name: "Weekly" }],
    [{ name: "Weekly", slug: "board", description: "Mondays", anything: { else: 1 } }],
    [{ name: "Weekly", nodes: [{ type: "start", config: {} }], edges: [] }],
  ])("X36 makes a workflow of %j", async (body) => {
    const { as } = createWorld();
    for (const headers of [{}, seed]) {
      expect((await as("ada")("POST", workflows, { headers, body })).status).toBe(200);
    }
    expect((await as("ada")("POST", workflows, { body: { slug: "board", nodes: [] } })).status).toBe(400);
  });

  it("X37 wraps a new workflow, in the seed dialect not", async () => {
    const { as } = createWorld();
    const body = { name: "Weekly" };
    expect((await as("ada")("POST", workflows, { body })).body).toEqual({
      workflow: expect.objectContaining({ name: "Weekly", published: false }),
    });
    const bare = await as("ada")("POST", workflows, { headers: seed, body });
    expect(bare.body).toMatchObject({ name: "Weekly", nodes: [{ type: "start", config: {} }] });
    expect((await as("ada")("GET", `${workflows}?name=weekly`)).body).toMatchObject({
      docs: [{}, { _id: textAt(bare.body, "_id") }],
    });
  });

  it("X38 starts a run of the payload itself or wrapped, and asks for the header slug where it reads strictly", async () => {
    const { as, sandbox } = createWorld();
    const path = `${workflows}/p_live/execute`;
    const bodies: JsonValue[] = [{ number: 1 }, { payload: { number: 1 } }, { payload: 1, number: 1 }];
    for (const body of bodies) {
      expect((await as("ada")("POST", path, { headers: slug, body })).body).toEqual({
        message: expect.any(String),
        execution_id: expect.any(String),
        status: "QUEUED",
      });
    }
    const started = sandbox.control.account("ada").executions.slice(-3);
    expect(started.map((run) => run.payload)).toEqual([{ number: 1 }, { number: 1 }, { payload: 1, number: 1 }]);
    const sync = { headers: { ...slug, sync_execution: "true" }, body: {} };
    expect((await as("ada")("POST", path, sync)).body).toMatchObject({
      status: "COMPLETED",
      return_value: { ok: true },
    });
    expect((await as("ada")("POST", path, { body: {} })).body).toEqual({
      message: "Server Error",
      error: "Workflow ID and slug are required",
    });
    expect((await as("ada")("POST", path, { headers: seed, body: {} })).body).toMatchObject({ status: "pending" });
    const lenient = createWorld({ strict: false });
    expect((await lenient.as("ada")("POST", path, { body: {} })).status).toBe(200);
  });

  it("X39 finds a workflow by its id, then by its alias together with the application", async () => {
    const { as, key } = createWorld();
    await as("ada")("PUT", `${workflows}/p_live`, { body: { workflow_alias: "digest" } });
    const run = (headers: Record<string, string>) =>
      as("ada")("POST", `${workflows}/digest/execute`, { headers, body: {} });
    expect((await run({ slug: "acme" })).status).toBe(200);
    expect((await run({ slug: "board" })).status).toBe(404);
    const board = { headers: { slug: "board" }, body: {} };
    // A token runs what is published and its account's own; the key runs what the org built, too.
    expect((await as("ada")("POST", `${workflows}/p_draft/execute`, board)).status).toBe(400);
    expect((await as("ada")("POST", `${workflows}/w_paid/execute`, board)).status).toBe(404);
    expect((await key("ada")("POST", `${workflows}/w_paid/execute`, board)).status).toBe(200);
    expect((await as("bob")("POST", `${workflows}/p_live/execute`, board)).status).toBe(404);
  });

  it.each([
    ["", "ada", ["p_live", "p_draft"]],
    ["?scope=private", "ada", ["p_live", "p_draft"]],
    ["?scope=public", "ada", ["w_paid", "w_auto", "w_till"]],
    ["", undefined, ["w_paid", "w_auto", "w_till"]],
  ])("X40 lists for %j and the account %j the workflows %j", async (query, accountId, ids) => {
    const { key } = createWorld();
    const { body } = await key(accountId)("GET", `${workflows}${query}`);
    expect(at(body, "docs")).toMatchObject(ids.map((_id) => ({ _id })));
  });

  it("X40 lists for a token what it lists for the key and its account", async () => {
    const { key, as } = createWorld();
    for (const query of ["", "?scope=private", "?scope=public"]) {
      const { body } = await as("ada")("GET", `${workflows}${query}`);
      expect(body).toEqual((await key("ada")("GET", `${workflows}${query}`)).body);
    }
  });

  it("X41 points from a draft to its workflow", async () => {
    const { as } = createWorld();
    const made = await as("ada")("POST", workflows, { body: { name: "Weekly" } });
    const parent = textAt(made.body, "workflow", "associated_workflow");
    expect(textAt(made.body, "workflow", "_id")).not.toBe(parent);
    expect((await as("ada")("GET", `${workflows}/${parent}/edit`)).body).toMatchObject({
      _id: at(made.body, "workflow", "_id"),
      associated_workflow: parent,
    });
  });

  it("X42 publishes by the draft and unpublishes by the workflow, with a token alone; leniently by either", async () => {
    const publish = (visit: ReturnType<ReturnType<typeof createWorld>["as"]>, id: string, published: boolean) =>
      visit("PUT", `${workflows}/${id}/publish`, {
        headers: published ? { environment: "test" } : {},
        body: { published },
      });
    const make = async ({ as }: ReturnType<typeof createWorld>) => {
      const { body } = await as("ada")("POST", workflows, { body: { name: "Weekly" } });
      return { draft: textAt(body, "workflow", "_id"), parent: textAt(body, "workflow", "associated_workflow") };
    };
    const strict = createWorld();
    const one = await make(strict);
    expect((await publish(strict.as("ada"), one.parent, true)).status).toBe(400);
    expect(await publish(strict.key("ada"), one.draft, true)).toMatchObject({
      status: 401,
      body: { error_code: "AUTH_SERVICE_ERROR" },
    });
    expect((await publish(strict.as("ada"), one.draft, true)).body).toMatchObject({
      _id: one.parent,
      name: "Weekly",
      published: true,
      nodes: [{ type: "start" }],
      current_version: 1,
      updatedAt: expect.any(String),
    });
    expect((await publish(strict.as("ada"), one.draft, false)).status).toBe(400);
    expect((await publish(strict.as("ada"), one.parent, false)).body).toMatchObject({
      published: false,
      current_version: 1,
    });
    const lenient = createWorld({ strict: false });
    const two = await make(lenient);
    for (const [visit, id] of [
      [lenient.as("ada"), two.parent],
      [lenient.key("ada"), two.draft],
    ] as const) {
      const { body } = await publish(visit, id, true);
      expect(body).toMatchObject({ published: true });
      expect((await publish(visit, id, false)).body).toMatchObject({ published: false });
    }
  });

  it("X42 gives a workflow another id with its second publication, by which alone it is run, unpublished and deleted", async () => {
    const { as } = createWorld();
    const visit = as("ada");
    const publish = (id: string, published: boolean) =>
      visit("PUT", `${workflows}/${id}/publish`, { body: { published } });
    const { body } = await visit("POST", workflows, { body: { name: "Weekly" } });
    const first = textAt((await publish(textAt(body, "workflow", "_id"), true)).body, "_id");
    const draft = textAt((await visit("GET", `${workflows}/${first}/edit`)).body, "_id");
    const second = textAt((await publish(draft, true)).body, "_id");
    expect(new Set([first, draft, second]).size).toBe(3);
    const { body: listed } = await visit("GET", `${workflows}?name=Weekly`);
    expect(listed).toMatchObject({ docs: [{ _id: second, current_version: 2 }] });
    expect((await visit("GET", `${workflows}/versions/${second}`)).body).toMatchObject({
      docs: [
        { _id: second, version: 2 },
        { _id: first, version: 1 },
      ],
    });
    const execute = (id: string) => visit("POST", `${workflows}/${id}/execute`, { body: {}, headers: { slug: "" } });
    for (const refused of [
      await execute(first),
      await publish(first, false),
      await visit("DELETE", `${workflows}/${first}`),
    ]) {
      expect(refused).toMatchObject({ status: 400, body: { error_code: "INVALID_WORKFLOW_ID" } });
    }
    for (const done of [
      await execute(second),
      await publish(second, false),
      await visit("DELETE", `${workflows}/${second}`),
    ]) {
      expect(done.status).toBe(200);
    }
  });

  it("X43 answers the deletion of a workflow with every name for it", async () => {
    const { as } = createWorld();
    expect((await as("ada")("DELETE", `${workflows}/p_live`)).body).toEqual({
      success: true,
      triggers_deregistered: expect.anything(),
      message: expect.any(String),
      successfullyDeletedTriggers: expect.anything(),
    });
  });
});
