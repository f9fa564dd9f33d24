// @vitest-environment node
import { expect, it } from "vitest";
import { createCobaltSession, getApplication, getConfigField, getExecution } from "./index.ts";
import { noIds } from "./testing/no-ids.ts";
import { openSession } from "./testing/open-session.ts";

it.each([42, 0, -7])("takes the id of an account as a number: %d", async (linkedAccountId) => {
  const { session } = openSession({ linkedAccountId });
  expect(session).toMatchObject({ linkedAccountId: String(linkedAccountId) });
  expect(session.scope).toBe(openSession({ linkedAccountId: String(linkedAccountId) }).session.scope);
});

it.each<[string, unknown, string]>([
  ["minus zero", -0, "0"],
  ["a BigInt", 1161888007138312193n, "1161888007138312193"],
  ["a path", "../a/./b", "..%2Fa%2F.%2Fb"],
  ["backslashes", "a\\..\\b", "a%5C..%5Cb"],
  ["what is encoded already", "%2e%2e%2F", "%252e%252e%252F"],
  ["the rest of an address", "a?b=c#d", "a%3Fb%3Dc%23d"],
  ["a whole character of two halves", "😀", "%F0%9F%98%80"],
  ["a combined letter, as it was given", "e\u0301", "e%CC%81"],
  ["blanks around it", " harbor ", "%20harbor%20"],
  ["a name of JavaScript's", "__proto__", "__proto__"],
])("keeps %s as one segment of a path", async (_what, id, segment) => {
  const { session, sandbox } = openSession();
  await expect(getExecution(session, JSON.parse("null") ?? id)).rejects.toMatchObject({ code: "not-found" });
  expect(sandbox.control.requests()[0]?.path).toBe(`/api/v2/public/execution/${segment}`);
});

it.each([
  [5, { code: "not-found" }, 1],
  [{ toString: () => "slack" }, { code: "invalid-request", message: expect.stringContaining("is of type object") }, 0],
  [Number.NaN, { code: "invalid-request", message: expect.stringContaining("is NaN") }, 0],
])("takes or refuses %o where an id goes into a header", async (given, outcome, sent) => {
  const { session, sandbox } = openSession();
  const slug: string = JSON.parse("null") ?? given;
  await expect(getConfigField(session, { slug, fieldId: "f" })).rejects.toMatchObject(outcome);
  expect(sandbox.control.requests()).toHaveLength(sent);
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
