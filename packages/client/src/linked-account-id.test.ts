// @vitest-environment node
import { expect, it } from "vitest";
import { createCobaltSession, getApplication, getExecution } from "./index.ts";
import { noIds } from "./testing/no-ids.ts";
import { openSession } from "./testing/open-session.ts";

it.each([42, 0, -7])("takes the id of an account as a number: %d", async (linkedAccountId) => {
  const { session } = openSession({ linkedAccountId });
  expect(session).toMatchObject({ linkedAccountId: String(linkedAccountId) });
  expect(session.scope).toBe(openSession({ linkedAccountId: String(linkedAccountId) }).session.scope);
});

it.each(noIds)("refuses %s as an account's id, and says why", (_what, id, problem) => {
  // what a caller without types may pass
  const linkedAccountId: string = JSON.parse("null") ?? id;
  expect(() => createCobaltSession({ linkedAccountId, getSessionToken: "opaque" })).toThrow(
    expect.objectContaining({
      code: "invalid-request",
      message: expect.stringContaining(`[cobalt-kit] linkedAccountId ${problem}`),
    }),
  );
});

it.each(noIds)("refuses %s as an id in a request, before anything is sent", async (_what, id, problem) => {
  const { session, sandbox } = openSession();
  const given: string = JSON.parse("null") ?? id;
  const refusal = { code: "invalid-request", message: expect.stringContaining(`An id in a request ${problem}`) };
  await expect(getApplication(session, given)).rejects.toMatchObject(refusal);
  await expect(getExecution(session, given)).rejects.toMatchObject(refusal);
  expect(sandbox.control.requests()).toEqual([]);
});

it("reads no infinite number as an id", async () => {
  const { session, sandbox } = openSession();
  sandbox.control.failNext("*", { status: 200, body: '{"_id":1e999,"name":"Harbor"}' });
  await expect(getExecution(session, "asked")).resolves.toMatchObject({ id: "asked" });
});
