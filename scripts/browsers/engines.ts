// Firefox and WebKit beside Chromium: the scenarios of apps/demo/e2e/engines in each of them.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root, runTool } from "../process/run-command.ts";
import { outcome, report, type Outcome } from "../verify/outcome.ts";
import { vitestOutcome } from "../verify/runner-results.ts";
import { canInstall, install } from "./apt.ts";

interface Engine {
  name: string;
  test: string;
  packages: string[];
  /** What the test is told about where things are; undefined when something is missing. */
  find: () => Record<string, string> | undefined;
  howToInstall: string;
}

const engines: Engine[] = [
  {
    name: "Firefox",
    test: "apps/demo/e2e/engines/firefox.test.ts",
    packages: ["firefox-esr"],
    find: () => {
      const path = firstOf([
        process.env["FIREFOX_PATH"] ?? "",
        "/usr/bin/firefox-esr",
        "/usr/bin/firefox",
        "/Applications/Firefox.app/Contents/MacOS/firefox",
      ]);
      return path === undefined ? undefined : { FIREFOX_PATH: path };
    },
    howToInstall: "Install it (Debian: sudo apt-get install -y firefox-esr), or set FIREFOX_PATH to a Firefox.",
  },
  {
    name: "WebKit",
    test: "apps/demo/e2e/engines/webkit.test.ts",
    packages: ["webkit2gtk-driver", "xvfb"],
    find: () => {
      const [driver, xvfb, browser] = [
        firstOf(["/usr/bin/WebKitWebDriver"]),
        firstOf(["/usr/bin/Xvfb"]),
        miniBrowser(),
      ];
      return driver === undefined || xvfb === undefined || browser === undefined
        ? undefined
        : { MINIBROWSER_PATH: browser };
    },
    howToInstall: "It takes a Linux with WebKitGTK (Debian, Ubuntu: sudo apt-get install -y webkit2gtk-driver xvfb).",
  },
];

/** Runs the scenarios in every engine that is there or can be installed. What is not there is said, and fails when it was asked for. */
export async function testEngines(results: string, { required }: { required: boolean }): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const found: Engine[] = [];
  const env: Record<string, string> = {};
  for (const engine of engines) {
    const paths = engine.find() ?? installed(engine);
    if (paths !== undefined) {
      found.push(engine);
      Object.assign(env, paths);
    } else {
      console.warn(`${required ? "Not tested" : "Skipped"}: ${engine.name} is not installed. ${engine.howToInstall}`);
      if (required) outcomes.push(outcome(`scenarios in ${engine.name}`, false));
    }
  }
  if (found.length === 0) return outcomes;
  const file = join(results, "engines.json");
  const { ok } = await runTool(
    "vitest",
    [
      "run",
      "--project=engines",
      "--maxWorkers=2", // they mostly wait
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
      ...found.map(({ test }) => test),
    ],
    { cwd: root, env },
  );
  return [...outcomes, vitestOutcome(`scenarios in ${found.map(({ name }) => name).join(" and ")}`, file, ok)];
}

function installed({ name, packages, find }: Engine): Record<string, string> | undefined {
  if (!canInstall()) return undefined;
  console.log(`No ${name} found; installing the distribution's with apt-get.`);
  try {
    install(packages);
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
  }
  return find();
}

function firstOf(paths: readonly string[]): string | undefined {
  return paths.find((path) => path !== "" && existsSync(path));
}

/** WebKitGTK keeps its browser in the libraries' folder of the architecture. */
function miniBrowser(): string | undefined {
  const libraries = "/usr/lib";
  if (!existsSync(libraries)) return undefined;
  const folders = readdirSync(libraries).filter((name) => name.endsWith("-linux-gnu"));
  return firstOf(
    folders.flatMap((name) =>
      ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map((version) =>
        join(libraries, name, version, "MiniBrowser"),
      ),
    ),
  );
}

if (import.meta.filename === process.argv[1]) {
  const { mkdtempSync, rmSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const results = mkdtempSync(join(tmpdir(), "cobalt-kit-engines-"));
  report(await testEngines(results, { required: true }));
  rmSync(results, { recursive: true });
}
