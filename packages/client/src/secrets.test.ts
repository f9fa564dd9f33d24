// @vitest-environment node
import { expect, it } from "vitest";
import { isCobaltError, saveCredentials, setConfigField, triggerEvent, updateConfig } from "./index.ts";
import { openSession } from "./testing/open-session.ts";

/** All that an error shows. */
async function toldBy(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!isCobaltError(error)) throw new Error("the call did not fail");
  return JSON.stringify([error, error.message, error.stack, String(error.cause)]);
}

it.each([
  ["as it was", (secret: string) => secret],
  ["trimmed", (secret: string) => secret.trim()],
  ["as a URL spells it", encodeURIComponent],
  ["as JSON spells it", (secret: string) => JSON.stringify({ value: secret })],
])("keeps a credential out of an error that repeats it %s", async (_how, repeat) => {
  const { sandbox, session } = openSession();
  const secret = ' q"u/ietly \\ ';
  const message = `Failed to verify credentials: ${repeat(secret)}`;
  sandbox.control.failNext("*", { status: 500, body: { message } });
  const told = await toldBy(saveCredentials(session, "stripe", { secret_key: secret }));
  expect(told).toContain("[redacted]");
  expect(told).not.toMatch(/ietly/);
});

it("keeps the token out of the request id, too", async () => {
  const { sandbox, session } = openSession({ getSessionToken: "opaque-token-4711" });
  sandbox.control.failNext("*", { status: 400, body: { message: "No.", request_id: "for opaque-token-4711" } });
  const told = await toldBy(triggerEvent(session, { event: "Paid" }));
  expect(told).toContain('"requestId":"for [redacted]"');
  expect(told).not.toContain("4711");
});

it("leaves no rest of a credential that begins like another one", async () => {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status: 400, body: { message: "acme-4711-secret is wrong" } });
  const told = await toldBy(saveCredentials(session, "stripe", { user: "acme", password: "acme-4711-secret" }));
  expect(told).not.toContain("4711");
});

it.each([
  ["ten thousand levels deep", (secret: string) => `${"[".repeat(10_000)}"${secret}"${"]".repeat(10_000)}`],
  ["after 300,000 others", (secret: string) => JSON.stringify([...Array<string>(300_000).fill("x"), secret])],
])("finds a secret in a pasted key, %s", async (_where, paste) => {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status: 400, body: { message: "private-4711-key is wrong" } });
  const told = await toldBy(saveCredentials(session, "stripe", { key: paste("private-4711-key") }));
  expect(told).toContain("[redacted] is wrong");
});

it("keeps passwords among settings out of errors, and their issues", async () => {
  const { sandbox, session } = openSession();
  const password = { id: "f_pw", type: "password", value: "hunter2-hunter2" };
  const body = {
    message: `Error While Editing Config harbor for application slack reason: {"f_pw":"${password.value}"}`,
    field_errors: [
      { id: 7, error: `${password.value} is too short` },
      { id: "f_b", message: "Choose one" },
    ],
  };
  const workflows = [{ id: "w", enabled: true, fields: [password] }];
  for (const call of [
    () => updateConfig(session, { slug: "slack", fields: [password], workflows: [] }),
    () => updateConfig(session, { slug: "slack", fields: [], workflows }),
    () => setConfigField(session, { slug: "slack", fieldId: password.id, ...password }),
  ]) {
    sandbox.control.failNext("*", { status: 500, body });
    const told = await toldBy(call());
    expect(told).not.toContain("hunter2");
    expect(told).toContain("[redacted] is too short");
    expect(told).toContain('{"id":"7"');
    expect(told).toContain('{"id":"f_b","message":"Choose one"}');
  }
});

it.each(["-eyJ", "http://x"])("reads a megabyte of %j in no time", async (part) => {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status: 400, body: { message: part.repeat(250_000) } });
  const before = performance.now();
  await expect(triggerEvent(session, { event: "Invoice Paid" })).rejects.toMatchObject({ code: "invalid-request" });
  expect(performance.now() - before).toBeLessThan(2000);
});
