// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../fixtures/fixtures.ts";
import { smallFixtures } from "../testing/small-fixtures.ts";
import { createWorld, textAt } from "../testing/visitor.ts";

const base = "/api/v2/public/human-tasks";
const approval = {
  id: "9",
  name: "Approve the invoice",
  type: "human_task" as const,
  task: {
    description: "Is it right?",
    structure: {
      type: "object",
      required: ["approved"],
      properties: { approved: { type: "boolean" }, number: { type: "string", readOnly: true } },
    },
    data: { number: "INV-7" },
    minutes: 5,
    receivers: ["boss@shop.test"],
  },
};

// The run queues for 1 s and starts for 2 s; then the form is sent.
async function waiting() {
  const world = createWorld({
    fixtures: {
      ...smallFixtures,
      applications: smallFixtures.applications.map((application) => ({
        ...application,
        workflows: (application.workflows ?? []).map((workflow) => ({
          ...workflow,
          nodes: [...workflow.nodes.slice(0, 1), approval, ...workflow.nodes.slice(1)],
        })),
      })),
    },
  });
  const fired = await world.as("ada")("POST", "/api/v2/public/event/board", { body: { event: "Invoice Paid" } });
  const execution = `/api/v2/public/execution/${textAt(fired.body, "execution_id")}`;
  world.sandbox.control.advance(3000);
  const read = async () => (await world.as("ada")("GET", execution)).body;
  const path = `${base}/${textAt(await read(), "nodes", 1, "input_data", "form_id")}`;
  const submit = (data: JsonObject) => world.nobody("POST", path, { body: { data } });
  return { ...world, path, read, submit };
}

describe("a human task", () => {
  it.each(["{", "[]", "7", "[".repeat(9999)])(
    "refuses a body that is no object, and goes on waiting: %.5s",
    async (body) => {
      const { sandbox, nobody, path } = await waiting();
      const response = await sandbox.fetch(path, { method: "POST", body });
      expect([response.status, await response.json()]).toMatchObject([400, { http_error_type: "BAD_REQUEST" }]);
      expect((await nobody("GET", path)).body).toMatchObject({ status: "WAITING" });
    },
  );

  it("shows its form to whoever knows the id", async () => {
    const { nobody, path } = await waiting();
    expect(await nobody("GET", path)).toMatchObject({
      status: 200,
      body: {
        name: "Approve the invoice",
        description: "Is it right?",
        form_structure: approval.task.structure,
        data: { number: "INV-7" },
        status: "WAITING",
        expire_in: "2026-10-05T09:35:03.000Z",
        receiver_emails: ["boss@shop.test"],
      },
    });
  });

  it("lets the run go on when it is submitted, once", async () => {
    const { nobody, path, read, sandbox, submit } = await waiting();
    sandbox.control.advance(60_000);
    expect(await read()).toMatchObject({ status: "RUNNING", nodes: [{}, { node_status: "Waiting" }] });
    expect((await submit({ approved: true })).body).toEqual({ message: "Form submitted successfully" });
    expect((await nobody("GET", path)).body).toMatchObject({ status: "SUBMITTED", data: { approved: true } });
    expect(await submit({ approved: false })).toMatchObject({
      status: 400,
      body: { error_code: "SERVER_ERROR", message: "Form has already been submitted" },
    });
    sandbox.control.advance(8000);
    expect(await read()).toMatchObject({
      status: "COMPLETED",
      nodes: [{}, { latest_output: { form_status: "submitted", approved: true, number: "INV-7" } }, {}, {}, {}],
    });
  });

  it("expires, and the run goes on without it", async () => {
    const { nobody, path, read, sandbox, submit } = await waiting();
    sandbox.control.advance(600_000);
    expect((await nobody("GET", path)).body).toMatchObject({ status: "TIMEOUT" });
    expect((await submit({ approved: true })).status).toBe(400);
    expect(await read()).toMatchObject({
      status: "COMPLETED",
      nodes: [{}, { latest_output: { form_status: "timed_out" } }, {}, {}, {}],
    });
  });

  it("refuses what misses, changes what is read-only, or is no form", async () => {
    const { nobody, path, submit } = await waiting();
    expect((await submit({})).status).toBe(400);
    expect((await submit({ approved: true, number: "INV-8" })).status).toBe(400);
    expect((await nobody("POST", path, { body: {} })).status).toBe(400);
    expect(await nobody("GET", `${base}/none`)).toMatchObject({
      status: 404,
      body: { error_code: "SERVER_ERROR", message: "Specified Form Not Found" },
    });
  });
});
