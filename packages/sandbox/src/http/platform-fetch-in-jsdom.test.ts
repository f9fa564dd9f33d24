import { afterEach, describe, expect, it, vi } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { createWorld } from "../testing/visitor.ts";

const path = "/api/v2/f-sdk/application";

afterEach(() => vi.unstubAllGlobals());

describe("fetch in a test environment that brings its own DOM", () => {
  it("mints tokens, answers, and takes the signals of that environment", async () => {
    const { sandbox } = createWorld();
    const headers = { authorization: `Bearer ${await sandbox.control.mintToken("ada")}` };
    const controller = new AbortController();
    expect((await sandbox.fetch(path, { headers, signal: controller.signal })).status).toBe(200);
    sandbox.control.hold(`GET ${path}`);
    const answer = sandbox.fetch(path, { headers, signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    await expect(sandbox.fetch(path, { headers, signal: controller.signal })).rejects.toBe(controller.signal.reason);
  });

  it("mints tokens where jsdom's crypto hides that of Node, as in Jest", async () => {
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    vi.stubGlobal("crypto", { getRandomValues });
    const { control, fetch } = createSandbox();
    const headers = { authorization: `Bearer ${await control.mintToken("harbor")}` };
    expect((await fetch(path, { headers })).status).toBe(200);
  });

  it("says why it cannot sign where there is no Web Crypto at all, as on a page without https", async () => {
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    vi.stubGlobal("crypto", { getRandomValues });
    vi.stubGlobal("process", undefined);
    await expect(createSandbox().control.mintToken("harbor")).rejects.toThrow("on https and on localhost only");
  });

  it.each(["Request", "Response"])("names the environment to take where there is no %s", (name) => {
    vi.stubGlobal(name, undefined);
    expect(() => createSandbox()).toThrow('testEnvironment: "jest-fixed-jsdom"');
  });
});
