// @vitest-environment node
import { describe, expect, it } from "vitest";
import { at, createWorld, textAt } from "../testing/visitor.ts";

const executions = "/api/v2/public/execution";
const seed = { headers: { "x-sandbox-dialect": "seed" } };

describe("where the sources disagree on executions, the sandbox", () => {
  it("X31 tells statuses in capitals, in the seed dialect as one of four", async () => {
    const { as, sandbox } = createWorld();
    const statusesOf = async (key: string) => {
      const { body } = await as("ada")("GET", executions, key === "docs" ? {} : seed);
      const list = key === "docs" ? at(body, "docs") : body;
      return Array.isArray(list) ? list.map((run) => textAt(run, "status")) : [];
    };
    expect(await statusesOf("docs")).toEqual(["COMPLETED", "ERRORED", "STOPPED", "TIMED_OUT", "PARTIALLY_SUCCESSFUL"]);
    expect(await statusesOf("seed")).toEqual(["completed", "failed", "failed", "failed", "completed"]);
    await as("ada")("POST", "/api/v2/public/event/board", { body: { event: "Invoice Paid" } });
    expect([(await statusesOf("docs"))[0], (await statusesOf("seed"))[0]]).toEqual(["QUEUED", "pending"]);
    sandbox.control.advance(1500);
    expect([(await statusesOf("docs"))[0], (await statusesOf("seed"))[0]]).toEqual(["RUNNING", "running"]);
    const { body } = await as("ada")("GET", `${executions}?limit=1`);
    await as("ada")("POST", `${executions}/${textAt(body, "docs", 0, "_id")}/stop`);
    expect([(await statusesOf("docs"))[0], (await statusesOf("seed"))[0]]).toEqual(["STOPPING", "running"]);
  });

  it("X32 tells a run with its flat twins, in the seed dialect with nothing else", async () => {
    const { as } = createWorld();
    const { body } = await as("ada")("GET", executions);
    const run = at(body, "docs", 1);
    expect(run).toMatchObject({
      linked_account_id: "ada",
      workflow_id: "w_auto",
      associated_workflow: { _id: "w_auto" },
      associated_application: { slug: "board" },
      logs: [{ error: { message: "No such sheet" } }],
    });
    expect([at(run, "started_at"), at(run, "completed_at")]).toEqual([
      at(run, "createdAt"),
      at(run, "completion_time"),
    ]);
    const { body: flat } = await as("ada")("GET", `${executions}/${textAt(run, "_id")}`, seed);
    expect(flat).toEqual({
      _id: at(run, "_id"),
      workflow_id: "w_auto",
      linked_account_id: "ada",
      status: "failed",
      started_at: at(run, "createdAt"),
      completed_at: at(run, "completion_time"),
      logs: [
        expect.objectContaining({ node_id: "1", node_status: "Success" }),
        expect.objectContaining({ node_id: "2", node_status: "Errored" }),
        { error: { message: "No such sheet" } },
      ],
    });
  });

  it("X32 tells no end of a run under way", async () => {
    const { as } = createWorld();
    const { body } = await as("ada")("POST", "/api/v2/public/event/board", { body: { event: "Invoice Paid" } });
    const run = await as("ada")("GET", `${executions}/${textAt(body, "execution_id")}`, seed);
    expect(run.body).toMatchObject({ status: "pending", logs: [] });
    expect(at(run.body, "completed_at")).toBeUndefined();
  });

  it("X33 lists runs as a page, in the seed dialect as an array of all", async () => {
    const { as } = createWorld();
    expect((await as("ada")("GET", `${executions}?limit=2`)).body).toMatchObject({
      totalDocs: 5,
      totalPages: 3,
      docs: [{}, {}],
    });
    expect((await as("ada")("GET", `${executions}?limit=2`, seed)).body).toHaveLength(5);
  });

  it.each([
    ["API Call", 2],
    ["API_CALL", 2],
    ["api call", 2],
    ["SCHEDULE", 2],
    ["Schedule", 2],
    ["Event", 1],
    ["All", 5],
  ])("X34 filters by the source %j", async (source, count) => {
    const { as } = createWorld();
    const { body } = await as("ada")("GET", `${executions}?execution_source=${encodeURIComponent(source)}`);
    expect(body).toMatchObject({ totalDocs: count });
  });

  it("X35 answers a rerun with every name for the new run", async () => {
    const { as, sandbox } = createWorld();
    const { body } = await as("ada")("GET", `${executions}?status=ERRORED`);
    const path = `${executions}/${textAt(body, "docs", 0, "_id")}/rerun`;
    const again = await as("ada")("POST", path);
    const id = sandbox.control.account("ada").executions.at(-1)?.id;
    expect(again.body).toEqual({ message: expect.any(String), instanceId: id, id, status: "QUEUED" });
  });

  it("X58 reruns a run as often as it is asked", async () => {
    const { as, sandbox } = createWorld();
    const { body } = await as("ada")("GET", `${executions}?status=STOPPED`);
    const path = `${executions}/${textAt(body, "docs", 0, "_id")}/rerun`;
    for (const count of [6, 7, 8]) {
      expect((await as("ada")("POST", path)).status).toBe(200);
      expect(sandbox.control.account("ada").executions).toHaveLength(count);
    }
  });

  it("X65 tells one run to the key and to a token", async () => {
    const { as, key } = createWorld();
    const { body } = await as("ada")("GET", executions);
    const path = `${executions}/${textAt(body, "docs", 0, "_id")}`;
    const byToken = await as("ada")("GET", path);
    expect(byToken.status).toBe(200);
    expect((await key("ada")("GET", path)).body).toEqual(byToken.body);
    expect((await key("bob")("GET", path)).status).toBe(404);
  });
});
