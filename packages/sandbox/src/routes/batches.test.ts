// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Fixtures } from "../fixtures/fixtures.ts";
import { smallFixtures } from "../testing/small-fixtures.ts";
import { at, createWorld, textAt } from "../testing/visitor.ts";

const executions = "/api/v2/public/execution";

// Start takes 2 s, the step with four batches 8 s; a run queues for 1 s.
const fixtures: Fixtures = {
  ...smallFixtures,
  applications: smallFixtures.applications.map((application) => ({
    ...application,
    workflows: (application.workflows ?? []).map((workflow) => ({
      ...workflow,
      nodes: [
        { id: "1", name: "Start", type: "start" },
        { id: "2", name: "Copy rows", type: "action", seconds: 8, is_batch: true, batches: 4 },
      ],
    })),
  })),
};

async function running(payload = {}) {
  const { as, key, sandbox } = createWorld({ fixtures });
  const fired = await as("ada")("POST", "/api/v2/public/event/board", { body: { event: "Invoice Paid", payload } });
  const execution = `${executions}/${textAt(fired.body, "execution_id")}`;
  const batches = async (query = "") => (await as("ada")("GET", `${execution}/nodes/2/batches${query}`)).body;
  return { as, key, sandbox, execution, batches };
}

describe("batches of a step", () => {
  it("begin one after the other, and end when the step does", async () => {
    const { batches, sandbox } = await running();
    expect(at(await batches(), "docs")).toEqual([]);
    sandbox.control.advance(8000);
    expect(at(await batches(), "docs")).toMatchObject([
      { batch_index: 0, status: "Success", output: { ok: true, batch: 0 } },
      { batch_index: 1, status: "Success" },
      { batch_index: 2, status: "Waiting", output: null },
    ]);
    sandbox.control.advance(8000);
    expect(at(await batches(), "totalDocs")).toBe(4);
  });

  it("come in pages, and by their status", async () => {
    const { batches, sandbox } = await running({ fail: true });
    sandbox.control.advance(60_000);
    expect(await batches("?page=2&limit=3")).toMatchObject({
      docs: [{ batch_index: 3, status: "Errored", output: { code: "EXTERNAL_API_FAILURE" } }],
      totalDocs: 4,
      page: 2,
      hasNextPage: false,
    });
    expect(at(await batches("?status=success"), "docs")).toHaveLength(3);
  });

  it("stop with their run", async () => {
    const { as, batches, execution, sandbox } = await running();
    sandbox.control.advance(5500);
    await as("ada")("POST", `${execution}/stop`);
    sandbox.control.advance(60_000);
    expect(at(await batches(), "docs")).toMatchObject([{ status: "Success" }, { status: "Stopped" }]);
  });

  it("are not available for a step without any, nor for one that is not there", async () => {
    const { as, execution } = await running();
    expect(await as("ada")("GET", `${execution}/nodes/1/batches`)).toMatchObject({
      status: 501,
      body: { http_error_type: "NOT_IMPLEMENTED", error_code: "SERVER_ERROR" },
    });
    expect((await as("ada")("GET", `${execution}/nodes/9/batches`)).status).toBe(404);
    expect((await as("bob")("GET", `${execution}/nodes/2/batches`)).status).toBe(404);
  });

  it("of a run of the past number what the fixtures say", async () => {
    const [ada, ...others] = fixtures.accounts;
    if (ada === undefined) throw new Error("no account");
    const [past] = ada.history;
    if (past === undefined) throw new Error("no past");
    const world = createWorld({
      fixtures: { ...fixtures, accounts: [{ ...ada, history: [{ ...past, batches: 30 }] }, ...others] },
    });
    const id = world.sandbox.control.account("ada").executions[0]?.id ?? "";
    const { body } = await world.key("ada")("GET", `${executions}/${id}/nodes/2/batches`);
    expect(body).toMatchObject({ totalDocs: 30, totalPages: 3 });
  });
});

describe("the response of a run", () => {
  it("is there when it has ended well", async () => {
    const { as, execution, key, sandbox } = await running();
    const path = execution.replace("/api/v2/public", "/api/v1").concat("/response");
    expect((await key("ada")("GET", path)).body).toEqual({ response: null, status: "RUNNING" });
    sandbox.control.advance(60_000);
    expect((await key("ada")("GET", path)).body).toMatchObject({ response: { ok: true }, status: "COMPLETED" });
    expect((await as("ada")("GET", path)).status).toBe(401);
  });

  it("is none when it has failed", async () => {
    const { execution, key, sandbox } = await running({ fail: true });
    sandbox.control.advance(60_000);
    const path = execution.replace("/api/v2/public", "/api/v1").concat("/response");
    expect((await key("ada")("GET", path)).body).toEqual({ response: null, status: "ERRORED" });
  });
});
