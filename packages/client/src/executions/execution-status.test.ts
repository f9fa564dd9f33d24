// @vitest-environment node
import { expect, it } from "vitest";
import { getExecution, isFinished, listExecutionBatches, listExecutions } from "../index.ts";
import { openSession } from "../testing/open-session.ts";

async function readStatus(status: unknown): Promise<[status: string, finished: boolean]> {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status: 200, body: { _id: "e1", status } });
  const execution = await getExecution(session, "e1");
  return [execution.status, isFinished(execution.status)];
}

it.each([
  ["COMPLETED", "completed", true],
  [" COMPLETED\n", "completed", true],
  ["Partially Successful", "partially-successful", true],
  ["PARTIALLY__SUCCESSFUL", "partially-successful", true],
  ["timed_out", "timed-out", true],
  ["DUPLICATE", "duplicate", true],
  ["failed", "errored", true],
  ["PENDING", "queued", false],
  ["Stopping", "stopping", false],
  [undefined, "unknown", false],
  [null, "unknown", false],
  ["", "unknown", false],
  [" \t\n", "unknown", false],
  [3, "unknown", false],
  [{ name: "COMPLETED" }, "unknown", false],
])("reads %j as %s", async (wire, status, finished) => {
  expect(await readStatus(wire)).toEqual([status, finished]);
});

it.each(["PAUSED", "success", "Retrying…", "constructor", "__proto__", "toString", "completed?", "🟢", "0", "تم"])(
  "keeps %s, which it does not know, as it came, and takes it for one that goes on",
  async (wire) => {
    expect(await readStatus(wire)).toEqual([wire, false]);
  },
);

it.each([
  ["errored", "errored"],
  ["PAUSED", "PAUSED"],
  ["unknown", undefined],
])("asks for batches of the status %s by %s", async (status, wire) => {
  const { sandbox, session } = openSession();
  await listExecutionBatches(session, { executionId: "run", nodeId: "step", status }).catch(() => {});
  expect(sandbox.control.requests()[0]?.query["status"]).toBe(wire);
});

it.each([
  ["timed-out", "TIMED_OUT"],
  ["stopping", "STOPPING"],
  ["PAUSED", "PAUSED"],
  ["unknown", undefined],
])("asks for runs of the status %s by %s", async (status, wire) => {
  const { sandbox, session } = openSession();
  await listExecutions(session, { status });
  expect(sandbox.control.requests()[0]?.query["status"]).toBe(wire);
});
