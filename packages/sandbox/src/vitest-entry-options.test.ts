import { expect } from "vitest";
import { test as sandboxTest } from "./vitest-entry.ts";

const test = sandboxTest.extend({
  customer: "acme",
  sessionPath: "/token",
  cobaltUrl: "https://cobalt.test/",
  sandboxOptions: { clock: () => Date.UTC(2026, 0, 1) },
});

test("signs in a customer that the sandbox does not know, where the page looks for it", async ({
  connect,
  sandbox,
}) => {
  connect("slack");
  const { token } = await (await fetch("https://api.acme.test/token")).json();
  const path = "/api/v2/f-sdk/application/slack";
  const response = await fetch(`https://cobalt.test${path}`, { headers: { authorization: `Bearer ${token}` } });
  expect((await response.json()).connected_accounts).toHaveLength(1);
  expect(sandbox.control.account("acme").connections).toHaveLength(1);
  expect(sandbox.control.now()).toBe("2026-01-01T00:00:00.000Z");
});
