// @vitest-environment node
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
// Those of Playwright are files of hosts that are tested, see `scripts/hosts`.
const examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)]
  .map(([, code = ""]) => code)
  .filter((code) => !code.includes("playwright"));

// A process of its own, which finds the package by its name as a host does.
async function run(code: string): Promise<string> {
  const options = ["--import", "tsx", "--conditions=@cobalt-kit/source", "--input-type=module", "--eval", code];
  return (await promisify(execFile)(process.execPath, options, { cwd: folder })).stdout;
}

describe("the README", { timeout: 20_000 }, () => {
  const [
    inTests = "",
    served = "",
    remote = "",
    webhooks = "",
    badMinute = "",
    badDay = "",
    dialect = "",
    ownFixtures = "",
  ] = examples;

  it("shows a test that prints what it says, and what can go wrong in it", async () => {
    const [, said] = /console\.log\(.*\); \/\/ "(.+)"/.exec(inTests) ?? [];
    expect(said).toBe("COMPLETED");
    expect(await run(`${inTests}${badMinute}${badDay}`)).toBe(`${said}\n`);
  });

  it("shows a webhook that is delivered", async () => {
    expect(await run(webhooks)).toContain("status: 'delivered'");
  });

  it("shows the other dialect", async () => {
    const [, said] = /console\.log\(.*\); \/\/ "(.+)"/.exec(dialect) ?? [];
    expect(await run(dialect)).toBe(`${said}\n`);
  });

  it("shows how to serve, and how to start from other fixtures", async () => {
    expect(await run(`${served}console.log(url); await close();`)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
    const elsewhere = remote.replace('"http://127.0.0.1:4010"', "url");
    expect(await run(`${served}${elsewhere}await close();`)).toBe("");
    expect(await run(ownFixtures)).toBe("");
  });
});
