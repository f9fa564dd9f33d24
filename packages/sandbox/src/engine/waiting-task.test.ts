// @vitest-environment node
import { expect, it } from "vitest";
import { standardFixtures } from "../fixtures/standard-fixtures.ts";
import { at, createWorld } from "../testing/visitor.ts";
import { fixtureIds } from "../fixtures/fixture-ids.ts";

const form = `/api/v2/public/human-tasks/${fixtureIds.approveAccess}`;

it("has a form that waits in the standard fixtures, and a run that goes on once it is answered", async () => {
  const { as, nobody, sandbox } = createWorld({ fixtures: standardFixtures });
  expect((await nobody("GET", form)).body).toMatchObject({
    name: "Approve access",
    status: "WAITING",
    expire_in: "2026-10-07T09:30:00.000Z",
    form_structure: { required: ["approved"] },
  });
  const waiting = at((await as("lumen")("GET", "/api/v2/public/execution?status=RUNNING")).body, "docs");
  expect(waiting).toMatchObject([{ trigger_application_event: "Customer Created" }]);
  expect((await nobody("POST", form, { body: { data: { approved: true } } })).status).toBe(200);
  sandbox.control.advance(10_000);
  expect(sandbox.control.account("lumen").executions.at(-1)).toMatchObject({ status: "COMPLETED" });
});
