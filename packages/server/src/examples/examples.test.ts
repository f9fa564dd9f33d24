// @vitest-environment node
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { createSandbox } from "@cobalt-kit/sandbox";
import { afterEach, expect, it } from "vitest";
import { createCobaltServer } from "../index.ts";
import { createBackend } from "./node-http.ts";

const cleanup: (() => void)[] = [];

afterEach(() => {
  for (const stop of cleanup.splice(0)) stop();
});

async function listen(): Promise<string> {
  const sandbox = createSandbox();
  const cobalt = createCobaltServer({ apiKey: "tk_sandbox", fetch: sandbox.fetch });
  const backend = createBackend({
    cobalt,
    authenticate: ({ headers }) => headers.get("cookie")?.replace("account=", "") ?? null,
  });
  await new Promise<void>((resolve) => {
    backend.listen(0, "127.0.0.1", resolve);
  });
  cleanup.push(() => {
    backend.closeAllConnections();
    backend.close();
  });
  const address = backend.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/api/cobalt/session`;
}

it("answers on Node's http", async () => {
  const url = await listen();
  const response = await fetch(url, { method: "POST", headers: { cookie: "account=harbor" } });
  expect(await response.json()).toMatchObject({ linkedAccountId: "harbor", token: expect.any(String) });
  expect((await fetch(url, { method: "POST" })).status).toBe(401);
  expect((await fetch(url, { method: "POST", headers: { origin: "https://evil.test" } })).status).toBe(403);
});

it.each([
  ["a method no Request can have", { method: "TRACE" }],
  ["a host that is none", { method: "POST", headers: { host: "[" } }],
])("survives %s", async (_what, init) => {
  const url = await listen();
  const status = await new Promise((resolve, reject) => {
    request(url, init, (response) => {
      resolve(response.resume().statusCode);
    })
      .on("error", reject)
      .end();
  });
  expect(status).toBe(400);
  expect((await fetch(url, { method: "POST" })).status).toBe(401);
});

it.each(["node-http.ts"])("is what the README shows: %s", async (name) => {
  const [readme, example] = await Promise.all([read("../../README.md"), read(`./${name}`)]);
  expect(readme).toContain(example.trim());
});

function read(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), "utf8");
}
