// @vitest-environment node
import { expect, it } from "vitest";
import { beginning, createWorld } from "../testing/visitor.ts";

const toggle = "/api/v2/public/slug/board/config/ada/workflows/w_auto";
const hour = 3_600_000;

function nightly(world: ReturnType<typeof createWorld>): string[] {
  return world.sandbox.control
    .account("ada")
    .executions.filter((run) => run.workflowId === "w_auto" && Date.parse(run.createdAt) >= beginning)
    .map((run) => run.createdAt);
}

it("starts a workflow that is on whenever the clock passes its schedule", async () => {
  const world = createWorld();
  await world.as("ada")("PATCH", toggle, { body: { enabled: true } });
  world.sandbox.control.advance(16 * hour);
  expect(nightly(world)).toEqual([]);
  world.sandbox.control.advance(hour);
  expect(nightly(world)).toEqual(["2026-10-06T02:00:00.000Z"]);
  world.sandbox.control.advance(48 * hour);
  expect(nightly(world)).toHaveLength(3);
  const { body } = await world.as("ada")("GET", "/api/v2/public/execution?execution_source=Schedule&limit=1");
  expect(body).toMatchObject({
    docs: [{ status: "COMPLETED", trigger_application_event: "Schedule", createdAt: "2026-10-08T02:00:00.000Z" }],
  });
});

it("starts nothing that is off, or whose application is not connected", async () => {
  const world = createWorld();
  await world.as("ada")("PATCH", toggle, { body: { enabled: false } });
  world.sandbox.control.advance(24 * hour);
  await world.as("ada")("PATCH", toggle, { body: { enabled: true } });
  world.sandbox.control.disconnect("ada", "board");
  await world.as("ada")("POST", "/api/v2/f-sdk/config", { body: { slug: "board" } });
  world.sandbox.control.advance(24 * hour);
  expect(nightly(world)).toEqual([]);
});

it("catches up on the last month only", async () => {
  const world = createWorld();
  await world.as("ada")("PATCH", toggle, { body: { enabled: true } });
  world.sandbox.control.advance(365 * 24 * hour);
  expect(nightly(world)).toHaveLength(31);
});
