import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pack, pnpm, publishedPackages } from "../build/packages.ts";
import { root, runCommand } from "../process/run-command.ts";
import { outcome, report, type Outcome } from "../verify/outcome.ts";
import { vitestOutcome } from "../verify/runner-results.ts";
import { pinned } from "./pinned.ts";

/** The lowest versions of the peers that are supported, as far as the registry still has them. */
const floor = { react: "18.3.1", "react-dom": "18.3.1", "@tanstack/react-query": "5.90.1" };
const types = { "@types/react": "18.3.27", "@types/react-dom": "18.3.7" };

/** A host that has the oldest peers and the packed tarballs: tests of hooks, components and devtools there, and a type check. */
async function checkOldestPeers(): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), "cobalt-kit-floor-"));
  try {
    await writeHost(folder);
    const install = await pnpm(["install", "--no-frozen-lockfile"], { cwd: folder, env: { CI: "" } });
    if (!install.ok) return [outcome("install of the packed packages on the oldest peers", false)];

    copyTests(folder);
    const results = join(folder, "results.json");
    const run = await runCommand(
      join(folder, "node_modules/.bin/vitest"),
      ["run", "--maxWorkers=100%", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`],
      { cwd: folder },
    );
    const typeChecks: Outcome[] = [];
    for (const resolution of ["bundler", "nodenext"]) {
      const tsc = join(root, "node_modules/@typescript/native/bin/tsc");
      const { ok } = await runCommand(process.execPath, [tsc, "-p", `tsconfig.${resolution}.json`], { cwd: folder });
      typeChecks.push(outcome(`types for a host on the oldest peers (${resolution})`, ok));
    }
    return [vitestOutcome("tests on the oldest peers", results, run.ok), ...typeChecks];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeHost(folder: string): Promise<void> {
  const tarballs: Record<string, string> = {};
  for (const each of publishedPackages) tarballs[each.manifest.name] = `file:${await pack(each, folder)}`;
  const tools = [
    "@testing-library/dom",
    "@testing-library/jest-dom",
    "@testing-library/react",
    "@testing-library/user-event",
  ];
  const write = (name: string, content: unknown): void =>
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content, null, 2));

  write("package.json", {
    name: "host",
    private: true,
    type: "module",
    dependencies: { ...floor, ...tarballs },
    devDependencies: {
      ...types,
      ...Object.fromEntries(
        [...tools, "@types/node", "axe-core", "fast-check", "jsdom", "vite", "vitest"].map((tool) => [
          tool,
          pinned(tool),
        ]),
      ),
    },
  });
  // The packages depend on each other by version; here each version is the tarball.
  write(
    "pnpm-workspace.yaml",
    `packages: []\nallowBuilds:\n  esbuild: false\noverrides:\n${yaml({ ...tarballs, ...floor })}`,
  );
  write("vitest.config.ts", vitestConfig);
  write("floor.test.tsx", floorTest);
  write("host.tsx", hostCode);
  for (const setup of ["vitest.setup.ts", "page.setup.ts"])
    cpSync(join(root, "scripts/verify", setup), join(folder, setup));
  for (const [resolution, module] of [
    ["bundler", "esnext"],
    ["nodenext", "nodenext"],
  ] as const) {
    write(`tsconfig.${resolution}.json`, {
      compilerOptions: {
        target: "es2022",
        lib: ["es2022", "dom", "dom.iterable"],
        module,
        moduleResolution: resolution,
        jsx: "react-jsx",
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        types: ["node"],
      },
      files: ["host.tsx"],
    });
  }
}

function copyTests(folder: string): void {
  for (const name of ["hooks", "components", "devtools"]) {
    const from = join(root, "packages", name, "src");
    for (const path of readdirSync(from, { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".test.tsx") && !/^testing[\\/]/.test(path)) continue;
      const to = join(folder, "tests", name, path);
      if (!existsSync(dirname(to))) mkdirSync(dirname(to), { recursive: true });
      cpSync(join(from, path), to);
    }
  }
}

const yaml = (entries: Record<string, string>): string =>
  Object.entries(entries)
    .map(([name, value]) => `  "${name}": ${JSON.stringify(value)}\n`)
    .join("");

const vitestConfig = `import { defineConfig } from "vitest/config";
export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    environment: "jsdom",
    include: ["floor.test.tsx", "tests/**/*.test.tsx"],
    setupFiles: ["./vitest.setup.ts"],
    // Tests that hold the clock wait for code that loads late, of which vitest only knows where it loads it itself.
    server: { deps: { inline: [/@cobalt-kit/] } },
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
`;

const floorTest = `import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { version as renderer } from "react-dom";
import { version } from "react";
import { expect, it } from "vitest";

const fromHooks = createRequire(import.meta.resolve("@cobalt-kit/hooks").replace("file://", ""));
const versionOf = (name: string): string => {
  const entry = fromHooks.resolve(name);
  const folder = entry.slice(0, entry.lastIndexOf(name) + name.length);
  return JSON.parse(readFileSync(folder + "/package.json", "utf8")).version;
};

it("runs on React ${floor.react}, also where the hooks import it", () => {
  expect([version, renderer, versionOf("react")]).toEqual(["${floor.react}", "${floor["react-dom"]}", "${floor.react}"]);
});

it("runs on TanStack Query ${floor["@tanstack/react-query"]}", () => {
  expect(versionOf("@tanstack/react-query")).toBe("${floor["@tanstack/react-query"]}");
});
`;

const hostCode = `import { CobaltUIProvider, IntegrationsMarketplace } from "@cobalt-kit/components";
import { CobaltError, createCobaltSession } from "@cobalt-kit/client";
import { CobaltDevtools, createCobaltDevtools } from "@cobalt-kit/devtools";
import { CobaltProvider, useApplications, type Application } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { createCobaltServer } from "@cobalt-kit/server";
import type { ReactElement } from "react";

export function Names(): ReactElement {
  const { data } = useApplications({ status: "connected" });
  const first: Application | undefined = data?.[0];
  // @ts-expect-error an application has no such property
  const missing: unknown = first?.no_such_property;
  return <p>{first?.name ?? String(missing)}</p>;
}

export const sandbox = createSandbox();
export const server = createCobaltServer({ apiKey: "tk_sandbox", fetch: sandbox.fetch });
export const session = createCobaltSession({ linkedAccountId: "harbor", getSessionToken: () => sandbox.control.mintToken("harbor") });
export const isOurs = (error: unknown): boolean => error instanceof CobaltError;
const devtools = createCobaltDevtools();
const props = { linkedAccountId: "harbor", getSessionToken: () => sandbox.control.mintToken("harbor"), fetch: sandbox.fetch };
export const page = (
  <CobaltProvider {...devtools.observe(props)}>
    <CobaltUIProvider>
      <IntegrationsMarketplace />
      <Names />
    </CobaltUIProvider>
    <CobaltDevtools devtools={devtools} sandbox position="top-left" />
  </CobaltProvider>
);
`;

report(await checkOldestPeers());
