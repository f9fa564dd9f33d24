import { afterEach, describe, expect, it, vi } from "vitest";
import { test } from "./vitest-entry.ts";

const list = "/api/v2/f-sdk/application";
const usualFetch = globalThis.fetch;
const usualOpen = window.open;

async function askToken(): Promise<string> {
  const response = await fetch("/api/cobalt/session", { method: "POST" });
  return (await response.json()).token;
}

async function askConnections(slug: string): Promise<unknown[]> {
  const headers = { authorization: `Bearer ${await askToken()}` };
  const { connected_accounts: connections = [] } = await (
    await fetch(`https://app.refold.ai${list}/${slug}`, { headers })
  ).json();
  return connections;
}

async function startSignIn(slug: string): Promise<string> {
  const headers = { authorization: `Bearer ${await askToken()}` };
  const response = await fetch(new Request(`https://app.refold.ai/api/v1/${slug}/integrate`, { headers }));
  return (await response.json()).auth_url;
}

test("signs the customer in where the page asks its session route, and answers as Cobalt", async ({ sandbox }) => {
  const headers = { authorization: `Bearer ${await askToken()}` };
  expect(await (await fetch(`https://app.refold.ai${list}`, { headers })).json()).toHaveLength(
    (await (await sandbox.fetch(list, { headers })).json()).length,
  );
});

test("leaves requests to others as they are", async ({ sandbox }) => {
  const elsewhere = await fetch("data:text/plain,elsewhere");
  expect(await elsewhere.text()).toBe("elsewhere");
  expect(sandbox.control.requests()).toEqual([]);
});

test("starts from the fixtures", async ({ connect }) => {
  expect(await askConnections("slack")).toEqual([]);
  connect("slack", { identifier: "ops@harbor.test" });
  expect(await askConnections("slack")).toMatchObject([{ identifier: "ops@harbor.test" }]);
});

test("starts from them in each test", async () => {
  expect(await askConnections("slack")).toEqual([]);
});

test("lets a person allow what the page has started, close the provider's window and come back", async ({ decide }) => {
  const popup = window.open("", "_blank");
  const onReturn = vi.fn<() => void>();
  window.addEventListener("focus", onReturn, { once: true });
  const decided = decide("allow", { identifier: "pat@harbor.test" });
  const authUrl = await startSignIn("slack");
  popup?.location.replace(authUrl);
  await decided;
  expect(await askConnections("slack")).toMatchObject([{ identifier: "pat@harbor.test" }]);
  expect(popup?.closed).toBe(true);
  expect(onReturn).toHaveBeenCalledOnce();
});

test("tells sign-ins apart by their application, and the latest from those before it", async ({ decide, sandbox }) => {
  await startSignIn("slack");
  await startSignIn("hubspot");
  await startSignIn("hubspot");
  await decide("deny", { slug: "slack" });
  await decide("deny");
  const { control } = sandbox;
  expect(control.authorizations().map(({ slug, status }) => [slug, status])).toEqual([
    ["slack", "denied"],
    ["hubspot", "pending"],
    ["hubspot", "denied"],
  ]);
});

test("says what to press where nothing was started", async ({ decide }) => {
  const now = vi.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValue(5001);
  await expect(decide("allow", { slug: "slack" })).rejects.toThrow('No sign-in to "slack" was started within 5 s');
  now.mockRestore();
});

test("lets time pass in the sandbox, and the person come back after it", ({ advance, sandbox }) => {
  const onReturn = vi.fn<() => void>();
  window.addEventListener("focus", onReturn, { once: true });
  const before = Date.parse(sandbox.control.now());
  advance(60_000);
  expect(Date.parse(sandbox.control.now()) - before).toBeGreaterThanOrEqual(60_000);
  expect(onReturn).toHaveBeenCalledOnce();
});

it("leaves nothing behind", () => {
  expect(globalThis.fetch).toBe(usualFetch);
  expect(window.open).toBe(usualOpen);
});

describe("tests that run at once", () => {
  let endFirst = (): void => {};
  const secondIsOver = new Promise<void>((resolve) => {
    endFirst = resolve;
  });

  afterEach(({ task }) => {
    if (task.name === "the second is refused") endFirst();
  });

  test("the first goes on as if it were alone", { concurrent: true }, async ({ connect }) => {
    await secondIsOver;
    connect("slack");
    expect(await askConnections("slack")).toHaveLength(1);
  });

  test("the second is refused", { concurrent: true, fails: true }, ({ connect }) => connect("slack"));
});
