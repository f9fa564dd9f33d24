import { createSandbox } from "@cobalt-kit/sandbox";
import { expect, it } from "vitest";
import { listApplications } from "./index.ts";
import { openSession } from "./testing/open-session.ts";

const minute = 60_000;

it.each([
  ["ahead of the service's", -7 * minute],
  ["behind the service's", 7 * minute],
])("knows how far this machine's clock is %s", async (_where, lead) => {
  const { session } = openSession({}, createSandbox({ clock: () => Date.now() + lead }));
  await listApplications(session);
  expect(Math.abs(session.getClockLead() - lead)).toBeLessThan(2_000);
});

it("takes no doubt about a second for a difference", async () => {
  const { session } = openSession({}, createSandbox({ clock: () => Date.now() }));
  await listApplications(session);
  expect(session.getClockLead()).toBe(0);
});

it.each([
  ["may not be read", (headers: Headers) => headers.delete("date")],
  ["comes from a cache", (headers: Headers) => headers.set("age", "3600")],
])("goes by the token alone where the date of an answer %s", async (_why, change) => {
  const sandbox = createSandbox({ clock: () => Date.now() + 7 * minute });
  const fetch: typeof globalThis.fetch = async (...request) => {
    const response = await sandbox.fetch(...request);
    change(response.headers);
    return response;
  };
  const { session } = openSession({ fetch }, sandbox);
  await listApplications(session);
  expect(Math.abs(session.getClockLead() - 7 * minute)).toBeLessThan(2_000);
});
