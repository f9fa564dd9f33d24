// @vitest-environment node
import { readFile } from "node:fs/promises";
import { createSandbox } from "@cobalt-kit/sandbox";
import { afterEach, expect, it } from "vitest";
import { createCobaltServer } from "../index.ts";
import { createBackend } from "./node-http.ts";

const cleanup: (() => void)[] = [];

afterEach(() => {
  for (const stop of cleanup.splice(0)) stop();
});

it("answers on Node's http", async () => {
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
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/api/cobalt/session`;
  const response = await fetch(url, { method: "POST", headers: { cookie: "account=harbor" } });
  expect(await response.json()).toMatchObject({ linkedAccountId: "harbor", token: expect.any(String) });
  expect((await fetch(url, { method: "POST" })).status).toBe(401);
  expect((await fetch(url, { method: "POST", headers: { origin: "https://evil.test" } })).status).toBe(403);
});

it.each(["node-http.ts"])("is what the README shows: %s", async (name) => {
  const [readme, example] = await Promise.all([read("../../README.md"), read(`./${name}`)]);
  expect(readme).toContain(example.trim());
});

function read(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), "utf8");
}
