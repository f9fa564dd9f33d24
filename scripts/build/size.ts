import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { root } from "../process/run-command.ts";
import { outcome, report, type Outcome } from "../verify/outcome.ts";

interface Budget {
  name: string;
  /** What a host writes to get it. */
  code: string;
  stylesheet?: boolean;
  /** In kB of 1,000 bytes, minified and gzipped. */
  limit: number;
}

const budgets: Budget[] = [
  {
    name: "CobaltProvider + useApplications",
    code: `export { CobaltProvider, useApplications } from "@cobalt-kit/hooks";`,
    limit: 6,
  },
  {
    name: "all of hooks + client",
    code: `export * as hooks from "@cobalt-kit/hooks"; export * as client from "@cobalt-kit/client";`,
    limit: 22,
  },
  {
    name: "IntegrationGallery + stylesheet",
    code: `export { CobaltProvider } from "@cobalt-kit/hooks"; export { IntegrationGallery } from "@cobalt-kit/components";`,
    stylesheet: true,
    limit: 36,
  },
  {
    name: "IntegrationsMarketplace + stylesheet, nothing opened",
    code: `export { CobaltProvider } from "@cobalt-kit/hooks"; export { IntegrationsMarketplace } from "@cobalt-kit/components";`,
    stylesheet: true,
    limit: 50,
  },
  {
    name: "ConfigEditor with the basic types, hooks included",
    code: `export { CobaltProvider } from "@cobalt-kit/hooks"; export { ConfigEditor } from "@cobalt-kit/components";`,
    limit: 30,
  },
  {
    name: "the whole barrel + stylesheet",
    code: `export * from "@cobalt-kit/components";`,
    stylesheet: true,
    limit: 90,
  },
  { name: "fields/mapping by itself", code: `export * from "@cobalt-kit/components/fields/mapping";`, limit: 15 },
  { name: "fields/rules by itself", code: `export * from "@cobalt-kit/components/fields/rules";`, limit: 15 },
  { name: "fields/json by itself", code: `export * from "@cobalt-kit/components/fields/json";`, limit: 15 },
  {
    name: "fields/long-select by itself",
    code: `export * from "@cobalt-kit/components/fields/long-select";`,
    limit: 26,
  },
  { name: "stylesheet", code: "", stylesheet: true, limit: 9 },
];

const sheet = join(root, "packages/components/dist/styles.css");

/** The budgets of what a host's bundle gains, measured on the built packages. */
export async function size(): Promise<Outcome[]> {
  const rows: Record<string, { "kB at once": string; "kB later": string; budget: number; ok: string }> = {};
  const outcomes: Outcome[] = [];
  if (!existsSync(sheet)) {
    console.error("The packages are not built, so there is nothing to measure. Run `npm run build` first.");
    return [outcome("size of the built packages", false)];
  }
  for (const budget of budgets) {
    const { eager, lazy } = await measure(budget);
    const ok = eager <= budget.limit * 1000;
    rows[budget.name] = {
      "kB at once": (eager / 1000).toFixed(2),
      "kB later": (lazy / 1000).toFixed(2),
      budget: budget.limit,
      ok: ok ? "yes" : "OVER",
    };
    outcomes.push(outcome(`size of ${budget.name}`, ok));
  }
  console.table(rows);
  return outcomes;
}

/**
 * Gzipped bytes of what loads with the entry, and of what it may load later. Whatever is imported dynamically is cut off
 * first: esbuild's own splitting keeps a module at once when the barrel also names it, other bundlers do not.
 */
async function measure({ code, stylesheet }: Budget): Promise<{ eager: number; lazy: number }> {
  const css = stylesheet ? gzipped(readFileSync(sheet)) : 0;
  if (code === "") return { eager: css, lazy: 0 };
  const eager = await bundle(code, [cutDynamicImports]);
  return { eager: eager + css, lazy: (await bundle(code, [])) - eager };
}

const cutDynamicImports: Plugin = {
  name: "cut-dynamic-imports",
  setup: ({ onResolve }) => {
    onResolve({ filter: /.*/ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : undefined));
  },
};

async function bundle(code: string, plugins: Plugin[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, sourcefile: "entry.js" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    conditions: ["production"],
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    external: ["react", "react-dom", "react/*", "react-dom/*", "@tanstack/react-query"],
    write: false,
    absWorkingDir: root,
    plugins,
  });
  return outputFiles.reduce((total, { contents }) => total + gzipped(contents), 0);
}

function gzipped(contents: Uint8Array): number {
  return gzipSync(contents, { level: 9 }).byteLength;
}

if (import.meta.filename === process.argv[1]) report(await size());
