import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { runInNewContext } from "node:vm";
import { build as bundle } from "esbuild";
import { build as buildWithVite } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../process/run-command.ts";

const names =
  "CobaltError, createCobaltServer, createSessionHandler, createWebhookHandler, exactNumber, isCobaltError, isExactNumber, isFinished, numberText, parseJson, parseWebhook, receiveWebhook, sameJson, stringifyJson, verifyWebhook";
const page = `import { ${names} } from "@cobalt-kit/server"; console.log(${names});`;
const host = mkdtempSync(join(tmpdir(), "cobalt-kit-guard-"));
const entry = join(host, "page.js");

// The package as it is published, put into a host's node_modules.
beforeAll(async () => {
  const source = join(root, "packages/server");
  const installed = join(host, "node_modules/@cobalt-kit/server");
  const { publishConfig, ...manifest } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, "package.json"), JSON.stringify({ ...manifest, ...publishConfig }));
  await bundle({
    entryPoints: ["index", "browser"].map((name) => join(source, `src/${name}.ts`)),
    outdir: join(installed, "dist"),
    bundle: true,
    format: "esm",
    conditions: ["@cobalt-kit/source"],
  });
  writeFileSync(entry, page);
});

afterAll(() => {
  rmSync(host, { recursive: true });
});

it("throws with the reason from a page that esbuild bundled", async () => {
  const { outputFiles, warnings } = await bundle({ entryPoints: [entry], bundle: true, format: "iife", write: false });
  expect(warnings).toEqual([]);
  expect(() => runInNewContext(outputFiles[0]?.text ?? "")).toThrow("@cobalt-kit/server was loaded in a browser");
});

it("throws with the reason from a page that Vite built", async () => {
  const rolldownOptions = { input: entry, output: { format: "iife" as const } };
  const built = await buildWithVite({
    root: host,
    configFile: false,
    logLevel: "error",
    build: { write: false, rolldownOptions },
  });
  const code = [built]
    .flat()
    .flatMap((each) => ("output" in each ? each.output.map((file) => ("code" in file ? file.code : "")) : []));
  expect(() => runInNewContext(code.join(""))).toThrow("@cobalt-kit/server was loaded in a browser");
});

it.each([
  ["node", []],
  ["workerd", ["--conditions=workerd"]],
])("loads on a backend: %s", async (_what, options) => {
  const say = `import * as server from "@cobalt-kit/server"; console.log(Object.keys(server).join(", "))`;
  const { stdout } = await promisify(execFile)(process.execPath, [...options, "--input-type=module", "--eval", say], {
    cwd: host,
  });
  expect(stdout.trim()).toBe(names);
});
