// Applications of hosts, each as a newcomer writes it from the READMEs, on the packed packages: installed, built, and tested by their own tests.
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "../browsers/ensure-chromium.ts";
import { pack, pnpm, publishedPackages } from "../build/packages.ts";
import { freePort } from "../process/free-port.ts";
import { root, telemetryOff } from "../process/run-command.ts";
import { outcome, report, type Outcome } from "../verify/outcome.ts";

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  engines?: { node: string };
}

const fixtures = join(root, "fixtures");

/** Every fixture, by the name of its folder. */
export const everyFixture: string[] = readdirSync(fixtures).toSorted();

/** Those of every `npm test`, which has little time: a page alone, an old host, and a server that renders. */
export const usualFixtures: string[] = ["next-app", "vite-spa", "webpack-jest"];

/** Installs, builds and tests some of the fixtures, one after the other. */
export async function checkFixtures(names: readonly string[]): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), "cobalt-kit-hosts-"));
  try {
    const tarballs: Record<string, string> = {};
    for (const each of publishedPackages) tarballs[each.manifest.name] = `file:${await pack(each, folder)}`;
    const outcomes: Outcome[] = [];
    for (const name of names) outcomes.push(...(await checkFixture(name, join(folder, name), tarballs)));
    return outcomes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkFixture(name: string, folder: string, tarballs: Record<string, string>): Promise<Outcome[]> {
  console.log(`\n· ${name}`);
  const { scripts, engines } = await writeHost(name, folder, tarballs);
  if (engines !== undefined && !meets(engines.node)) {
    console.log(`Not run: it needs Node ${engines.node}, and this is ${process.version}.`);
    return [];
  }
  const env = { ...telemetryOff, NEXT_TELEMETRY_DISABLED: "1", CI: "" };
  const install = await pnpm(["install", "--no-frozen-lockfile", "--prefer-offline"], {
    cwd: folder,
    env,
    quiet: true,
  });
  if (!install.ok) console.error(install.output);
  const outcomes = [outcome(`install of ${name}`, install.ok)];

  const steps: [what: string, args: string[]][] = [["build", ["build"]]];
  if ("test" in scripts) steps.push(["test", ["test"]]);
  steps.push(["test in a browser", ["test:e2e", "-c", "playwright.run.config.js"]]);
  for (const [what, args] of steps) {
    const former = outcomes.at(-1);
    const ok = former?.failed === 0 && (await pnpm(["run", ...args], { cwd: folder, env })).ok;
    outcomes.push(outcome(`${what} of ${name}`, ok));
  }
  return outcomes;
}

/** A copy of the fixture that has the tarballs, ports that are free, and the Chromium of this machine. */
async function writeHost(name: string, folder: string, tarballs: Record<string, string>): Promise<Manifest> {
  cpSync(join(fixtures, name), folder, { recursive: true, filter: (path) => !path.includes("node_modules") });
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  for (const dependencies of [manifest.dependencies, manifest.devDependencies]) {
    for (const each of Object.keys(dependencies)) dependencies[each] = tarballs[each] ?? dependencies[each] ?? "";
  }
  const write = (file: string, content: string): void => writeFileSync(join(folder, file), content);
  write("package.json", JSON.stringify(manifest, null, 2));
  // The packages depend on each other by version; here each version is the tarball. Nothing needs its install script.
  const overrides = Object.entries(tarballs).map(([each, path]) => `  "${each}": ${JSON.stringify(path)}\n`);
  write(
    "pnpm-workspace.yaml",
    `packages: []\nstrictDepBuilds: false\nverifyDepsBeforeRun: false\noverrides:\n${overrides.join("")}`,
  );

  let config = readFileSync(join(folder, "playwright.config.ts"), "utf8");
  for (const port of new Set(config.match(/\b\d{4}\b/g))) config = config.replaceAll(port, String(await freePort()));
  write("playwright.config.ts", config);
  write(
    "playwright.run.config.js",
    `import config from "./playwright.config.ts";
const launchOptions = { executablePath: ${JSON.stringify(ensureChromium())} };
export default { ...config, reporter: "list", use: { ...config.use, launchOptions } };
`,
  );
  return manifest;
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
