// @vitest-environment node
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { serveSandbox } from "./serve.ts";
import { smallFixtures } from "./testing/small-fixtures.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-data-"));
  file = join(folder, "deep", "sandbox.json");
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const serve = () => serveSandbox({ fixtures: smallFixtures, dataFile: file });

async function createAccount(url: string, id: string): Promise<void> {
  await fetch(`${url}/api/v2/public/linked-account`, {
    method: "POST",
    headers: { "x-api-key": "tk_small" },
    body: JSON.stringify({ linked_account_id: id }),
  });
}

describe("a data file", () => {
  it("keeps what the sandbox knows over restarts", async () => {
    const first = await serve();
    await createAccount(first.url, "eve");
    await first.close();
    const second = await serve();
    expect(second.sandbox.control.account("eve").accountId).toBe("eve");
    await createAccount(second.url, "kim");
    await second.close();
    const third = await serve();
    expect(third.sandbox.control.account("kim").accountId).toBe("kim");
    await third.close();
  });

  it("is written while the sandbox runs, whole, and nothing is left beside it", async () => {
    const { url, close } = await serve();
    await createAccount(url, "eve");
    await expect.poll(() => readFileSync(file, "utf8")).toContain('"eve"');
    expect(readdirSync(join(folder, "deep"))).toEqual(["sandbox.json"]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ version: 1 });
    await close();
  });

  it.each([
    '{"version":1,"state":{"accounts"',
    "[]",
    '{"version":9,"state":{}}',
    '{"version":1,"state":{"accounts":[7]}}',
  ])("is moved aside and said so when it holds %s", async (broken) => {
    file = join(folder, "sandbox.json");
    writeFileSync(file, broken);
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { sandbox, close } = await serve();
    expect(sandbox.control.account("ada").accountId).toBe("ada");
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`${file} cannot be read`));
    const aside = readdirSync(folder).find((name) => name.startsWith("sandbox.json.broken-")) ?? "";
    expect(readFileSync(join(folder, aside), "utf8")).toBe(broken);
    await close();
  });

  it("that cannot be written is said so, and the sandbox goes on answering", async () => {
    writeFileSync(join(folder, "taken"), "");
    file = join(folder, "taken", "sandbox.json");
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { url, close } = await serve();
    await createAccount(url, "eve");
    await expect.poll(() => warn).toHaveBeenCalledWith(expect.stringContaining("could not be written"));
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await close();
  });
});
