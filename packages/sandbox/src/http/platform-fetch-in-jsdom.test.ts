import { describe, expect, it } from "vitest";
import { createWorld } from "../testing/visitor.ts";

const path = "/api/v2/f-sdk/application";

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
});
