// @vitest-environment node
import { createSandbox } from "@cobalt-kit/sandbox";
import { expect, it } from "vitest";
import { connectCodeToken, createCobaltSession, getAccount } from "./index.ts";

const EXCHANGE = "POST /api/v2/public/connect-code/exchange";
const baseUrl = "https://api.cobalt.test";

it("is exchanged at once, without credentials, and once for all who ask", async () => {
  const sandbox = createSandbox();
  const { fetch } = sandbox;
  const getSessionToken = connectCodeToken({ code: sandbox.control.createConnectCode("harbor"), baseUrl, fetch });
  await expect.poll(() => sandbox.control.requests({ route: EXCHANGE }).length).toBe(1);
  const session = createCobaltSession({ linkedAccountId: "harbor", getSessionToken, baseUrl, fetch });
  await expect(Promise.all([getAccount(session), getAccount(session), getSessionToken()])).resolves.toHaveLength(3);
  const sent = sandbox.control.requests({ route: EXCHANGE });
  expect(sent).toHaveLength(1);
  expect(sent[0]?.headers).not.toHaveProperty("authorization");
});

it("is tried again under the same claim after a failure, and another page's claim is refused", async () => {
  const sandbox = createSandbox();
  const code = sandbox.control.createConnectCode("harbor");
  let lost = true;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await sandbox.fetch(input, init);
    if (!lost) return answer;
    lost = false;
    throw new TypeError("the answer was lost");
  };
  const source = connectCodeToken({ code, baseUrl, fetch });
  await expect(source()).rejects.toMatchObject({ code: "exchange-failed" });
  await expect(source()).resolves.toMatch(/^ey/);
  const [first, second, ...others] = sandbox.control.requests({ route: EXCHANGE }).map(({ body }) => body);
  expect(first).toEqual({ code, claim_id: expect.stringMatching(/^\w{16,}$/) });
  expect(second).toEqual(first);
  expect(others).toEqual([]);
  const other = connectCodeToken({ code, baseUrl, fetch: sandbox.fetch });
  await expect(other()).rejects.toMatchObject({ code: "exchange-failed", status: 400 });
});

it("is left alone where there is a token", async () => {
  const sandbox = createSandbox();
  const token = await sandbox.control.mintToken("harbor");
  const source = connectCodeToken({ code: "spent", token, baseUrl, fetch: sandbox.fetch });
  await expect(source()).resolves.toBe(token);
  expect(sandbox.control.requests()).toEqual([]);
});

it("fails with a code of its own, and never with the connect code in it", async () => {
  const sandbox = createSandbox();
  const source = connectCodeToken({ code: "c0de-that-is-spent", baseUrl, fetch: sandbox.fetch });
  const error: unknown = await source().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "exchange-failed", status: 400 });
  expect(String(error)).not.toContain("c0de-that-is-spent");
  const page = connectCodeToken({
    code: "x",
    baseUrl,
    fetch: async () => new Response("<html>", { status: 404, headers: { "content-type": "text/html" } }),
  });
  await expect(page()).rejects.toMatchObject({ code: "exchange-failed", status: 404 });
  const empty = connectCodeToken({ code: "x", baseUrl, fetch: async () => Response.json({}) });
  await expect(empty()).rejects.toMatchObject({ code: "exchange-failed" });
});
