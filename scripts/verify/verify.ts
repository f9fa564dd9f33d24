// Everything that must hold before a change lands. Ends with one line that sums up every runner: `N passed, N failed`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testEngines } from "../browsers/engines.ts";
import { ensureChromium } from "../browsers/ensure-chromium.ts";
import { build } from "../build/build.ts";
import { pnpm } from "../build/packages.ts";
import { size } from "../build/size.ts";
import { check } from "../checks/check.ts";
import { checkFixtures, usualFixtures } from "../hosts/fixtures.ts";
import { endCommands, runTool, telemetryOff } from "../process/run-command.ts";
import { watchStarters } from "../process/starters.ts";
import { checkDocsPages } from "../storybook/docs-pages.ts";
import { runEndToEnd } from "./end-to-end.ts";
import { outcome, report, sum, type Outcome } from "./outcome.ts";
import { playwrightOutcome, vitestOutcome } from "./runner-results.ts";

Object.assign(process.env, telemetryOff);
const stop = (): void => {
  endCommands();
  process.exit(1);
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
watchStarters(stop, { expectRunner: process.argv.includes("--under-npm") });

interface Stage {
  name: string;
  run: () => Promise<Outcome[]>;
  /** A stage without which this one says nothing. */
  needs?: string;
}

const results = mkdtempSync(join(tmpdir(), "cobalt-kit-results-"));

async function vitest(name: string, project: string): Promise<Outcome[]> {
  const file = join(results, `${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  // By itself it leaves one core for watching, of which there may be two.
  if (project === "unit") args.push("--maxWorkers=100%");
  return [vitestOutcome(name, file, (await runTool("vitest", args)).ok)];
}

async function endToEnd(): Promise<Outcome[]> {
  const file = join(results, "e2e.json");
  const { ok } = await runEndToEnd(["--project=demo"], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return [playwrightOutcome("end to end", file, ok)];
}

const stages: Stage[] = [
  { name: "check", run: check },
  { name: "build", run: build },
  { name: "size", run: size, needs: "build" },
  { name: "unit tests", run: () => vitest("unit tests", "unit") },
  { name: "script tests", run: () => vitest("script tests", "scripts") },
  {
    name: "browser",
    run: async () => {
      process.env["CHROMIUM_PATH"] = ensureChromium();
      return [outcome("a Chromium to test in", true)];
    },
  },
  { name: "stories", run: () => vitest("stories", "storybook"), needs: "browser" },
  { name: "translated stories", run: () => vitest("translated stories", "translated"), needs: "browser" },
  {
    name: "Storybook build",
    run: async () => [outcome("Storybook build", (await pnpm(["--silent", "run", "build-storybook"])).ok)],
  },
  { name: "Storybook pages", run: checkDocsPages, needs: "Storybook build" },
  { name: "hosts", run: () => checkFixtures(usualFixtures), needs: "build" },
  { name: "end to end", run: endToEnd, needs: "browser" },
  { name: "Firefox and WebKit", run: () => testEngines(results, { required: false }) },
];

const outcomes: Outcome[] = [];
const table: Record<string, { passed: number; failed: number; seconds: string }> = {};
const broken = new Set<string>();
const mode = process.env["NODE_ENV"];

for (const { name, run, needs } of stages) {
  console.log(`\n══ ${name} ${"═".repeat(Math.max(0, 76 - name.length))}`);
  const start = performance.now();
  let found: Outcome[];
  if (needs !== undefined && broken.has(needs)) {
    console.error(`Not run, because ${needs} failed.`);
    found = [outcome(name, false)];
  } else {
    found = await run().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return [outcome(name, false)];
    });
  }
  outcomes.push(...found);
  // A bundler that ran in this process leaves its mode behind, and the tests of React are of another.
  if (mode === undefined) delete process.env["NODE_ENV"];
  else process.env["NODE_ENV"] = mode;
  const { passed, failed } = sum(found);
  if (failed > 0) broken.add(name);
  table[name] = { passed, failed, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}
rmSync(results, { recursive: true, force: true });

console.log();
console.table(table);
report(outcomes);
