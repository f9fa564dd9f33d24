// Applications of hosts, which `create-cobalt-kit` makes hosts of, on the packed packages: installed, built, and tested by their own tests.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "../browsers/ensure-chromium.ts";
import { pack, pnpm, publishedPackages } from "../build/packages.ts";
import { freePort } from "../process/free-port.ts";
import { root, runCommand, telemetryOff, type CommandResult } from "../process/run-command.ts";
import { outcome, report, type Outcome } from "../verify/outcome.ts";
import { pinned } from "./pinned.ts";
import { addFromRegistry } from "./shadcn.ts";

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  engines?: { node: string };
}

const fixtures = join(root, "fixtures");

/** Every fixture, by the name of its folder. */
export const everyFixture: string[] = readdirSync(fixtures).toSorted();

/** Those that the tool knows nothing of: each is a host already, as the README of components has it. */
export const withoutReact: string[] = ["angular-app", "plain-page", "vue-app"];

/** Those of every `npm test`, which has little time: a page alone, an old host, and a server that renders. */
export const usualFixtures: string[] = ["next-app", "vite-spa", "webpack-jest"];

/** Installs, builds and tests some of the fixtures, one after the other. */
export async function checkFixtures(names: readonly string[]): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), "cobalt-kit-hosts-"));
  try {
    const tarballs: Record<string, string> = {};
    for (const each of publishedPackages) tarballs[each.manifest.name] = `file:${await pack(each, folder)}`;
    const tool = join(folder, "tool");
    mkdirSync(tool);
    writeFileSync(join(tool, "package.json"), "{}");
    await pnpm(["add", "--prefer-offline", tarballs["create-cobalt-kit"] ?? ""], { cwd: tool, quiet: true });
    const outcomes: Outcome[] = [];
    for (const name of names) outcomes.push(...(await checkFixture(name, join(folder, name), tarballs)));
    return outcomes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkFixture(name: string, folder: string, tarballs: Record<string, string>): Promise<Outcome[]> {
  console.log(`\n· ${name}`);
  const manifest = copyApp(name, folder);
  const { scripts, engines } = manifest;
  if (engines !== undefined && !meets(engines.node)) {
    console.log(`Not run: it needs Node ${engines.node}, and this is ${process.version}.`);
    return [];
  }
  const made = await makeHost(name, folder, manifest, tarballs);
  if (!made.ok) console.error(made.output);
  const browserTestsBuild = await setUpBrowserTests(folder);

  const env = { ...telemetryOff, NEXT_TELEMETRY_DISABLED: "1", CI: "" };
  const install = await pnpm(["install", "--no-frozen-lockfile", "--prefer-offline"], {
    cwd: folder,
    env,
    quiet: true,
  });
  if (!install.ok) console.error(install.output);
  const outcomes = [outcome(`host from ${name}`, made.ok), outcome(`install of ${name}`, made.ok && install.ok)];

  const steps: [what: string, args: string[]][] = [];
  if (!browserTestsBuild) steps.push(["build", ["build"]]);
  if ("test" in scripts) steps.push(["test", ["test"]]);
  steps.push(["test in a browser", ["test:e2e", "-c", "playwright.run.config.js"]]);
  for (const [what, args] of steps) {
    const former = outcomes.at(-1);
    const ok = former?.failed === 0 && (await pnpm(["run", ...args], { cwd: folder, env })).ok;
    outcomes.push(outcome(`${what} of ${name}`, ok));
  }
  showPages(join(folder, "test-results"));
  return outcomes;
}

function copyApp(name: string, folder: string): Manifest {
  cpSync(join(fixtures, name), folder, { recursive: true, filter: (path) => !path.includes("node_modules") });
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** What a page showed when its test failed: the folder is gone afterwards. */
function showPages(results: string): void {
  if (!existsSync(results)) return;
  for (const path of readdirSync(results, { recursive: true, encoding: "utf8" }))
    if (path.endsWith("error-context.md")) console.error(readFileSync(join(results, path), "utf8"));
}

/** As `npm create cobalt-kit` does it, or `shadcn add`. What only the owner can do, the fixture has already; without React, all of it. */
async function makeHost(
  name: string,
  folder: string,
  manifest: Manifest,
  tarballs: Record<string, string>,
): Promise<CommandResult> {
  const tool = join(folder, "../tool");
  if (withoutReact.includes(name)) {
    addPackages(manifest, folder, "", tarballs);
    return { ok: true, output: "" };
  }
  if (name === "shadcn") {
    addPackages(manifest, folder, "pnpm add --save-dev @cobalt-kit/sandbox", tarballs);
    return addFromRegistry(folder, tool);
  }
  const program = join(tool, "node_modules/create-cobalt-kit/dist/bin.js");
  const styling = name.startsWith("headless") ? "headless" : "components";
  const env = { npm_config_user_agent: "pnpm/12" };
  const made = await runCommand(process.execPath, [program, folder, "--yes", "--styling", styling], {
    env,
    quiet: true,
  });
  addPackages(manifest, folder, made.output, tarballs);
  return made;
}

/** Adds what the tool says is to be added: the tarballs, and versions that stay as they are. What there is of ours becomes a tarball, too. */
function addPackages(manifest: Manifest, folder: string, said: string, tarballs: Record<string, string>): void {
  for (const [, dev, names = ""] of said.matchAll(/pnpm add (--save-dev )?([^\n&]+)/g)) {
    const dependencies = dev === undefined ? manifest.dependencies : manifest.devDependencies;
    for (const each of names.trim().split(" ")) dependencies[each] = tarballs[each] ?? pinned(each);
  }
  for (const dependencies of [manifest.dependencies, manifest.devDependencies]) {
    for (const each of Object.keys(dependencies)) dependencies[each] = tarballs[each] ?? dependencies[each] ?? "";
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  // The packages depend on each other by version; here each version is the tarball. Nothing needs its install script.
  const query = "@tanstack/react-query";
  const versions = query in manifest.dependencies ? tarballs : { ...tarballs, [query]: pinned(query) };
  const overrides = Object.entries(versions).map(([each, path]) => `  "${each}": ${JSON.stringify(path)}\n`);
  writeFileSync(
    join(folder, "pnpm-workspace.yaml"),
    `packages: []\nstrictDepBuilds: false\nverifyDepsBeforeRun: false\noverrides:\n${overrides.join("")}`,
  );
}

/**
 * What a customer does, also where the tool writes a test without a browser; on ports that are free, in the Chromium of this machine.
 * Resolves to whether these tests build the application themselves.
 */
async function setUpBrowserTests(folder: string): Promise<boolean> {
  mkdirSync(join(folder, "e2e"), { recursive: true });
  cpSync(join(root, "packages/create/templates/tests/playwright.ts"), join(folder, "e2e/integrations.spec.ts"));
  const path = join(folder, "playwright.config.ts");
  let config = readFileSync(path, "utf8");
  for (const port of new Set(config.match(/\b\d{4}\b/g))) config = config.replaceAll(port, String(await freePort()));
  writeFileSync(path, config);
  writeFileSync(
    join(folder, "playwright.run.config.js"),
    `import config from "./playwright.config.ts";
const launchOptions = { executablePath: ${JSON.stringify(ensureChromium())} };
export default { ...config, reporter: "list", use: { ...config.use, launchOptions } };
`,
  );
  return config.includes("npm run build");
}

/** Whether this Node is one of `>=22.12`. */
function meets(range: string): boolean {
  const [major = 0, minor = 0] = range.replace(/^>=/, "").split(".").map(Number);
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split(".").map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

if (import.meta.filename === process.argv[1]) {
  const named = process.argv.slice(2);
  for (const name of named) if (!existsSync(join(fixtures, name))) throw new Error(`There is no fixture "${name}".`);
  report(await checkFixtures(named.length > 0 ? named : everyFixture));
}
