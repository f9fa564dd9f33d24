// @vitest-environment node
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { at, createWorld, textAt } from "../testing/visitor.ts";

const base = "/api/v2/public/execution";

async function startedRun(payload: JsonValue = { number: "INV-9" }) {
  const world = createWorld();
  const visit = world.as("ada");
  const { body } = await visit("POST", "/api/v2/public/event/board", { body: { event: "Invoice Paid", payload } });
  const id = textAt(body, "execution_id");
  const read = async () => (await visit("GET", `${base}/${id}`)).body;
  const after = async (seconds: number) => {
    world.sandbox.control.advance(seconds * 1000);
    return read();
  };
  return { ...world, visit, id, read, after };
}

const statuses = (run: JsonValue) => {
  const nodes = at(run, "nodes");
  return Array.isArray(nodes) ? nodes.map((node) => at(node, "node_status")) : undefined;
};

describe("a run", () => {
  it("moves from queued through its nodes to its end with the clock alone", async () => {
    const { read, after } = await startedRun();
    expect(await read()).toMatchObject({ status: "QUEUED", completion_percentage: 0, nodes: [] });
    const begun = await after(1);
    expect(begun).toMatchObject({ status: "RUNNING", completion_percentage: 0 });
    expect(at(begun, "nodes")).toMatchObject([
      { node_id: "1", node_name: "Start", node_type: "start", node_status: "Waiting", latest_output: null },
    ]);
    const second = await after(2);
    expect(at(second, "nodes")).toMatchObject([
      { node_status: "Success", execution_time: 2000, latest_output: { number: "INV-9" } },
      { node_id: "2", node_status: "Waiting", input_data: { by: "number" }, latest_output: null },
    ]);
    expect(second).toMatchObject({ completion_percentage: 25 });
    const third = await after(2);
    expect(statuses(third)).toEqual(["Success", "Success", "Waiting"]);
    expect(at(third, "nodes", 1)).toMatchObject({ latest_output: { found: 1 } });
    expect(statuses(await after(3.9))).toEqual(["Success", "Success", "Waiting"]);
    expect(statuses(await after(0.1))).toEqual(["Success", "Success", "Success", "Waiting"]);
    expect(await after(2)).toMatchObject({
      status: "COMPLETED",
      completion_percentage: 100,
      completion_time: "2026-10-05T09:30:11.000Z",
      completed_at: "2026-10-05T09:30:11.000Z",
      instance_execution_time: 10_000,
      createdAt: "2026-10-05T09:30:00.000Z",
    });
  });

  it("ends at its last application node when the payload says so", async () => {
    const { after } = await startedRun({ fail: true });
    const run = await after(60);
    expect(run).toMatchObject({ status: "ERRORED", completion_percentage: 50 });
    expect(statuses(run)).toEqual(["Success", "Success", "Errored"]);
    expect(at(run, "nodes", 2)).toMatchObject({
      attempts_made: 3,
      maximum_attempts: 3,
      latest_output: { code: "EXTERNAL_API_FAILURE" },
    });
  });

  it("ends at its first application node when the connection has expired", async () => {
    const { visit, sandbox } = await startedRun();
    const { body } = await visit("POST", "/api/v2/public/event/till", { body: { event: "Invoice Paid" } });
    sandbox.control.advance(60_000);
    const { body: run } = await visit("GET", `${base}/${textAt(body, "execution_id")}`);
    expect(run).toMatchObject({ status: "ERRORED" });
    expect(statuses(run)).toEqual(["Success", "Errored"]);
    expect(textAt(run, "nodes", 1, "latest_output", "message")).toContain("The connection to Till has expired");
  });

  it("carries the names of both dialects", async () => {
    const { read } = await startedRun();
    expect(await read()).toMatchObject({
      name: "Execution for workflow w_paid",
      workflow_id: "w_paid",
      linked_account_id: "ada",
      config_id: "ada",
      type_of_execution: "ASYNC",
      associated_application: { _id: "a1", name: "Board" },
      associated_workflow: { _id: "w_paid", name: "Push invoices" },
      associated_trigger_application: { app_type: "custom", origin_trigger: { name: "Invoice Paid" } },
      started_at: "2026-10-05T09:30:00.000Z",
      logs: [],
    });
  });
});

describe("stopping", () => {
  it.each([0, 999])("begins no node of a run that was still waiting %i ms after it was made", async (wait) => {
    const { visit, id, after, sandbox } = await startedRun();
    sandbox.control.advance(wait);
    await visit("POST", `${base}/${id}/stop`);
    expect(await after(60)).toMatchObject({ status: "STOPPED", completion_percentage: 0, nodes: [] });
  });

  it("goes through STOPPING to STOPPED and leaves the rest undone", async () => {
    const { visit, id, read, after } = await startedRun();
    await after(3.5);
    expect((await visit("POST", `${base}/${id}/stop`)).body).toEqual({ message: "Stopping instance" });
    expect(await read()).toMatchObject({ status: "STOPPING" });
    const stopped = await after(1);
    expect(stopped).toMatchObject({ status: "STOPPED", completed_at: "2026-10-05T09:30:04.500Z" });
    expect(statuses(stopped)).toEqual(["Success", "Stopped"]);
    expect(await after(600)).toEqual(stopped);
  });

  it("changes nothing about a run that has ended", async () => {
    const { visit, id, after } = await startedRun();
    const ended = await after(60);
    expect((await visit("POST", `${base}/${id}/stop`)).body).toEqual({ message: "Stopping instance" });
    expect(await after(60)).toEqual(ended);
  });
});

describe("running again", () => {
  it("makes a new run of the same payload and leaves the old one", async () => {
    const { visit, id, after, sandbox } = await startedRun({ fail: true });
    const ended = await after(60);
    const { body } = await visit("POST", `${base}/${id}/rerun`);
    expect(body).toMatchObject({ status: "QUEUED" });
    expect(textAt(body, "id")).toBe(textAt(body, "instanceId"));
    expect(textAt(body, "id")).not.toBe(id);
    expect(await after(0)).toEqual(ended);
    expect(sandbox.control.account("ada").executions.at(-1)).toMatchObject({ payload: { fail: true } });
  });

  it("succeeds once the expired connection is renewed", async () => {
    const { visit, sandbox } = await startedRun();
    const { body } = await visit("POST", "/api/v2/public/event/till", { body: { event: "Invoice Paid" } });
    sandbox.control.advance(60_000);
    sandbox.control.connect("ada", "till");
    const again = await visit("POST", `${base}/${textAt(body, "execution_id")}/rerun`);
    sandbox.control.advance(60_000);
    expect((await visit("GET", `${base}/${textAt(again.body, "id")}`)).body).toMatchObject({ status: "COMPLETED" });
  });

  it("is refused while the run goes on, and after it succeeded", async () => {
    const { visit, id, after } = await startedRun();
    expect((await visit("POST", `${base}/${id}/rerun`)).status).toBe(400);
    await after(60);
    expect((await visit("POST", `${base}/${id}/rerun`)).status).toBe(400);
  });
});

describe("listing runs", () => {
  const ids = (page: JsonValue) => {
    const docs = at(page, "docs");
    return Array.isArray(docs) ? docs.map((run) => `${textAt(run, "workflow_id")} ${textAt(run, "status")}`) : [];
  };
  const past = [
    "w_paid COMPLETED",
    "w_auto ERRORED",
    "w_paid STOPPED",
    "w_auto TIMED_OUT",
    "p_live PARTIALLY_SUCCESSFUL",
  ];

  it("answers pages without nodes, the newest first", async () => {
    const { as } = createWorld();
    const { body } = await as("ada")("GET", base);
    expect(ids(body)).toEqual(past);
    expect(body).toMatchObject({ totalDocs: 5, page: 1, limit: 10, totalPages: 1 });
    expect(at(body, "docs", 0)).not.toHaveProperty("nodes");
    expect(ids((await as("ada")("GET", `${base}?limit=2&page=2`)).body)).toEqual(past.slice(2, 4));
    expect(ids((await as("ada")("GET", `${base}?sortAsc=true`)).body)).toEqual(past.toReversed());
  });

  it.each([
    ["status=ERRORED", [1]],
    ["status=All", [0, 1, 2, 3, 4]],
    ["status=timed%20out", [3]],
    ["workflow_id=w_paid", [0, 2]],
    ["workflow_name=contacts", [1, 3]],
    ["slug=acme", [4]],
    ["slug=acme,board", [0, 1, 2, 3, 4]],
    ["execution_source=Schedule", [1, 3]],
    ["execution_source=API%20Call", [2, 4]],
    ["execution_source=API_CALL", [2, 4]],
    ["execution_source=Event", [0]],
    ["execution_type=SYNC", []],
    ["execution_type=ASYNC&status=", [0, 1, 2, 3, 4]],
    ["start_date=2026-10-04&end_date=2026-10-04", [1, 2]],
    ["end_date=2026-10-03T10:00:00Z", [3, 4]],
    ["start_date=nonsense", [0, 1, 2, 3, 4]],
  ])("filters by %s", async (query, expected) => {
    const { as } = createWorld();
    const { body } = await as("ada")("GET", `${base}?${query}`);
    expect(ids(body)).toEqual(expected.map((index) => past[index]));
  });

  it.each(["2026-10-03T10:00", "2026-10-03 10:00", "2026-10-03 10:00:00.000", "2026-10-03T12:00:00%2B02:00"])(
    "filters by %s, which is UTC where it names no zone, wherever the machine stands",
    async (end) => {
      onTestFinished(() => void vi.unstubAllEnvs());
      vi.stubEnv("TZ", "Pacific/Chatham");
      const { as } = createWorld();
      const { body } = await as("ada")("GET", `${base}?end_date=${end}`);
      expect(ids(body)).toEqual([past[3], past[4]]);
    },
  );

  it("finds a run by its id", async () => {
    const { as } = createWorld();
    const { body } = await as("ada")("GET", base);
    const id = textAt(body, "docs", 3, "_id");
    expect((await as("ada")("GET", `${base}?execution_id=${id}`)).body).toMatchObject({ docs: [{ _id: id }] });
  });

  it("refuses the key without an account, unknown runs and visitors without credentials", async () => {
    const { key, as, nobody } = createWorld();
    expect(await key()("GET", base)).toMatchObject({
      status: 400,
      body: { error_code: "INVALID_LINKED_ACCOUNT_ID", message: "linked_account_id or org_id is required" },
    });
    for (const [method, path] of [
      ["GET", `${base}/none`],
      ["POST", `${base}/none/stop`],
      ["POST", `${base}/none/rerun`],
    ] as const) {
      expect(await as("ada")(method, path)).toMatchObject({
        status: 404,
        body: { error_code: "RESOURCE_NOT_FOUND", message: "Execution not found" },
      });
      expect((await nobody(method, path)).status).toBe(401);
    }
  });
});
