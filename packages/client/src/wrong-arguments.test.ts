// @vitest-environment node
// What callers without types pass.
import { assert, describe, expect, it } from "vitest";
import * as client from "./index.ts";
import { isCobaltError } from "./index.ts";
import { openSession } from "./testing/open-session.ts";
import { operations } from "./testing/operations.ts";
import * as webhooks from "./webhooks-entry.ts";

const functions = Object.entries({ ...client, ...webhooks }).filter(([name]) => Object.hasOwn(operations, name));

/** What needs no more than a session. */
const complete = new Set([
  "createHostedPortalUrl",
  "getAccount",
  "getHostedProperties",
  "getOrganization",
  "listApplications",
  "listEnabledWorkflows",
  "listExecutions",
  "listWebhooks",
  "listWorkflows",
  "revokeSessionToken",
]);

/** Calls one of them, and tells how it failed and what it sent. */
async function outcome(name: string, ...given: unknown[]): Promise<{ error: unknown; sent: number }> {
  const { session, sandbox } = openSession();
  const called: unknown = functions.find(([each]) => each === name)?.[1];
  assert(typeof called === "function");
  // not `await` alone: what throws before it returns a promise would pass, too
  const promise: unknown = Reflect.apply(called, undefined, [session, ...given]);
  assert(promise instanceof Promise);
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { error, sent: sandbox.control.requests().length };
}

const wrong = [undefined, null, Number.NaN, 7, "", true, [], Symbol("harbor"), () => "harbor"];

describe.each(functions.map(([name]) => name))("%s", (name) => {
  it.each([undefined, null])("given %s, refuses to send anything", async (nothing) => {
    if (complete.has(name)) return;
    const { error, sent } = await outcome(name, nothing);
    expect(sent).toBe(0);
    expect(error).toSatisfy(
      (thrown) => thrown instanceof TypeError || (isCobaltError(thrown) && thrown.code === "invalid-request"),
    );
  });

  it("given anything, rejects as documented, if it does", async () => {
    for (const given of wrong) {
      const { error } = await outcome(name, given);
      expect(error).toSatisfy((thrown) => thrown === undefined || thrown instanceof TypeError || isCobaltError(thrown));
    }
  });
});
