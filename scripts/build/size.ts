import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../process/run-command.ts";
import { outcome, report, type Outcome } from "../verify/outcome.ts";
import { gzipped, sizeWithEsbuild, sizeWithVite, type BundleSize } from "./bundle-size.ts";

interface Budget {
  name: string;
  /** What a host writes to get it. */
  code: string;
  stylesheet?: boolean;
  /** It needs the sheet of the blocks for admins as well. */
  adminSheet?: boolean;
  /** What the page has already: only what comes on top of it counts. */
  beyond?: string;
  /** What loads later counts as well. */
  withLater?: boolean;
  /** Nothing can be edited before what the hooks load by themselves is there, so it counts. */
  untilEditable?: boolean;
  /** In kB of 1,000 bytes, minified and gzipped. */
  limit: number;
  /** What it should weigh, where that is not reached: in the same kB. */
  goal?: number;
  /** The limit holds for esbuild, too. */
  alsoWithEsbuild?: boolean;
}

const provider = `export { CobaltProvider } from "@cobalt-kit/hooks";`;
/** The same by an entry of its own, as each block. */
const providerByEntry = `export { CobaltProvider } from "@cobalt-kit/hooks/applications";`;

/** A page with parts of ours, and what blocks of every kind need. */
const parts = `${provider} export { CobaltUIProvider } from "@cobalt-kit/components/provider"; export * from "@cobalt-kit/components/parts";`;
const list = `${parts} export { ExecutionList } from "@cobalt-kit/components/runs";`;

const budgets: Budget[] = [
  {
    name: "CobaltProvider + useApplications",
    code: `export { CobaltProvider, useApplications } from "@cobalt-kit/hooks";`,
    limit: 8.3,
    goal: 7,
  },
  {
    name: "all of hooks + client",
    code: `export * as hooks from "@cobalt-kit/hooks"; export * as client from "@cobalt-kit/client";`,
    limit: 27.5,
    goal: 26,
  },
  {
    name: "IntegrationGallery + stylesheet",
    code: `${provider} export { IntegrationGallery } from "@cobalt-kit/components";`,
    stylesheet: true,
    limit: 36,
  },
  {
    name: "ConfigEditor until it can be edited",
    code: `${provider} export { ConfigEditor } from "@cobalt-kit/components";`,
    untilEditable: true,
    limit: 38,
  },
  {
    name: "IntegrationsMarketplace + stylesheet, nothing opened",
    code: `${provider} export { IntegrationsMarketplace } from "@cobalt-kit/components";`,
    stylesheet: true,
    limit: 50,
  },
  // A bundler that splits as esbuild does keeps together what a barrel names: there each block and the provider are imported by their own entries.
  ...[
    { entry: "gallery", limit: 36 },
    { entry: "connect", limit: 50.7 },
    { entry: "gate", limit: 31.65 },
    { entry: "workflows", limit: 74 },
    { entry: "workflow-builder", limit: 32.9 },
    { entry: "activity", limit: 36 },
    { entry: "runs", limit: 43 },
    { entry: "dialog", limit: 86.5 },
    { entry: "marketplace", limit: 44.5 },
    { entry: "config-editor", limit: 51.6 },
    { entry: "admin", limit: 55.4, adminSheet: true },
  ].map(({ entry, ...budget }) => ({
    name: `components/${entry} + stylesheet`,
    code: `${providerByEntry} export * from "@cobalt-kit/components/${entry}"; export { CobaltUIProvider } from "@cobalt-kit/components/provider";`,
    stylesheet: true,
    alsoWithEsbuild: true,
    ...budget,
  })),
  {
    name: "components/runs, beyond the parts it shares",
    code: `${parts} export * from "@cobalt-kit/components/runs";`,
    beyond: parts,
    limit: 30,
    alsoWithEsbuild: true,
  },
  {
    name: "ExecutionHistory beside a list: the chart, with its hook and what loads later",
    code: `${list} export { ExecutionHistory } from "@cobalt-kit/components/runs";`,
    beyond: list,
    withLater: true,
    limit: 5,
  },
  {
    name: "components/element, with React, TanStack Query and stylesheet",
    code: `import "@cobalt-kit/components/element";`,
    limit: 122,
  },
  {
    name: "the whole barrel + stylesheet",
    code: `export * from "@cobalt-kit/components";`,
    stylesheet: true,
    limit: 90,
  },
  {
    name: "devtools in production",
    code: `export * from "@cobalt-kit/devtools";`,
    limit: 0.3,
    alsoWithEsbuild: true,
  },
  {
    name: "devtools/always, of which the panel loads late",
    code: `export * from "@cobalt-kit/devtools/always";`,
    limit: 20,
  },
  { name: "fields/mapping by itself", code: `export * from "@cobalt-kit/components/fields/mapping";`, limit: 15 },
  { name: "fields/rules by itself", code: `export * from "@cobalt-kit/components/fields/rules";`, limit: 15 },
  { name: "fields/json by itself", code: `export * from "@cobalt-kit/components/fields/json";`, limit: 15 },
  {
    name: "fields/long-select by itself",
    code: `export * from "@cobalt-kit/components/fields/long-select";`,
    limit: 34,
  },
  // A language loads in two steps; "later" is what only an opened application shows.
  ...["ar", "de", "en", "es", "fr", "ja", "pt-BR"].map((locale) => ({
    name: `messages/${locale} by itself`,
    code: `export * from "@cobalt-kit/components/messages/${locale}";`,
    limit: 5,
  })),
];

/** Files that ship as they are. */
const files = [
  { name: "stylesheet", path: "packages/components/dist/styles.css", limit: 11 },
  {
    name: "cobalt-marketplace.js, all of it in one file",
    path: "packages/components/dist/cobalt-marketplace.js",
    limit: 244,
  },
];

const sheet = join(root, "packages/components/dist/styles.css");
const adminSheetFile = join(root, "packages/components/dist/admin.css");

/** The budgets of what a host's bundle gains, measured on the built packages. Vite's figure counts; esbuild's stands beside it. */
export async function size(): Promise<Outcome[]> {
  if (!existsSync(sheet)) {
    console.error("The packages are not built, so there is nothing to measure. Run `npm run build` first.");
    return [outcome("size of the built packages", false)];
  }
  const css = gzipped(readFileSync(sheet));
  const adminCss = gzipped(readFileSync(adminSheetFile));
  const rows: string[][] = [];
  const outcomes: Outcome[] = [];
  const judge = (
    { name, limit, goal }: Pick<Budget, "name" | "limit" | "goal">,
    counted: number[],
    shown: (number | undefined)[],
  ): void => {
    const ok = counted.every((bytes) => bytes <= limit * 1000);
    const figures = shown.map((bytes) => (bytes === undefined ? "" : (bytes / 1000).toFixed(2)));
    rows.push([name, ...figures, String(limit), goal === undefined ? "" : String(goal), ok ? "" : "over"]);
    outcomes.push(outcome(`size of ${name}`, ok));
  };

  for (const budget of budgets) {
    const { code, beyond, withLater, stylesheet, adminSheet, untilEditable, alsoWithEsbuild } = budget;
    const atOnce = ({ eager, lazy, lazyOfHooks }: BundleSize): number =>
      eager +
      (withLater ? lazy : untilEditable ? lazyOfHooks : 0) +
      (stylesheet ? css : 0) +
      (adminSheet ? adminCss : 0);
    const sizeBeyond = async (measure: (text: string) => Promise<BundleSize>): Promise<BundleSize> => {
      const { eager, lazy, lazyOfHooks } = await measure(code);
      if (beyond === undefined) return { eager, lazy, lazyOfHooks };
      const before = await measure(beyond);
      return {
        eager: eager - before.eager,
        lazy: lazy - before.lazy,
        lazyOfHooks: lazyOfHooks - before.lazyOfHooks,
      };
    };
    const vite = await sizeBeyond((text) => sizeWithVite(text, { onlyLazyOfHooks: untilEditable === true }));
    const esbuild = await sizeBeyond(sizeWithEsbuild);
    const counted = alsoWithEsbuild ? [atOnce(vite), atOnce(esbuild)] : [atOnce(vite)];
    const later = untilEditable || withLater ? undefined : vite.lazy;
    judge(budget, counted, [atOnce(vite), later, atOnce(esbuild)]);
  }
  for (const { path, ...budget } of files) {
    const bytes = gzipped(readFileSync(join(root, path)));
    judge(budget, [bytes], [bytes, undefined, bytes]);
  }

  console.log(
    "kB of 1,000 bytes, minified and gzipped; without React, React DOM and TanStack Query, which the host has, where the name does not say so.\n" +
      "A limit is for Vite, and for the entry of a block with esbuild, too. A goal is what is not reached yet.",
  );
  print(["", "Vite, at once", "Vite, later", "esbuild, at once", "limit", "goal", ""], rows);
  return outcomes;
}

/** Aligned columns: names to the left, figures to the right. */
function print(head: string[], rows: string[][]): void {
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length)));
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    );
}

if (import.meta.filename === process.argv[1]) report(await size());
