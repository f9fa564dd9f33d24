import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Framework, Styling, TestRunner } from "./choices.ts";
import { findNamesakes } from "./find-namesakes.ts";
import { isIgnored } from "./is-ignored.ts";
import { detectPackageManager, type PackageManager } from "./package-manager.ts";
import { UsageError } from "./usage-error.ts";

/** An app as it was found. */
export interface App {
  folder: string;
  /** Every package that its package.json names. */
  packages: ReadonlySet<string>;
  packageManager: PackageManager;
  /** Undefined where no framework was recognized. */
  framework: Framework | undefined;
  styling: Styling;
  /** Of a page alone; pages that a server renders are tested in a browser. */
  unitTests: Exclude<TestRunner, "playwright">;
  /** Where Next looks for routes. */
  nextFolder: "app" | "src/app";
  /** Files of Next's older `pages` that have an address of the new files. */
  nextPages: string[];
  /** Next has a root layout there, without which it builds no page. */
  hasNextLayout: boolean;
  /** The app has TypeScript, in which all files are written. */
  hasTypeScript: boolean;
  /** Whether Git leaves the file with the keys out, and the one that is an example of it; undefined where there is no Git. */
  ignores: Record<".env" | ".env.example", boolean | undefined>;
}

/** @throws UsageError where there is no app. */
export function readApp(folder: string, userAgent: string | undefined): App {
  const manifest = readManifest(folder);
  const packages = new Set(
    ["dependencies", "devDependencies", "peerDependencies"].flatMap((kind) => Object.keys(record(manifest[kind]))),
  );
  refuseOthers(folder, manifest, packages);
  const nextFolder = findNextFolder(folder);
  return {
    folder,
    packages,
    packageManager: detectPackageManager(folder, namedManager(manifest), userAgent),
    framework: detectFramework(packages),
    styling: packages.has("@cobalt-kit/hooks") && !packages.has("@cobalt-kit/components") ? "headless" : "components",
    unitTests: packages.has("jest") && !packages.has("vitest") ? "jest" : "vitest",
    nextFolder,
    nextPages: ["integrations", "integrations/index", "api/cobalt/session", "api/cobalt/session/index"].flatMap(
      (page) => findNamesakes(folder, `${nextFolder.replace("app", "pages")}/${page}.tsx`),
    ),
    hasNextLayout: namesIn(join(folder, nextFolder)).some((name) => /^layout\.[jt]sx?$/.test(name)),
    hasTypeScript:
      ["typescript", "@babel/preset-typescript"].some((name) => packages.has(name)) ||
      existsSync(join(folder, "tsconfig.json")),
    ignores: { ".env": isIgnored(folder, ".env"), ".env.example": isIgnored(folder, ".env.example") },
  };
}

/** As Next looks for it: what is in the root hides what is in `src`, and `app` stands beside `pages`. */
function findNextFolder(folder: string): App["nextFolder"] {
  const found = ["app", "src/app", "pages", "src/pages"].find((path) => existsSync(join(folder, path)));
  return found?.startsWith("src/") ? "src/app" : "app";
}

function readManifest(folder: string): Record<string, unknown> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`There is no folder ${folder}.`);
  const path = join(folder, "package.json");
  if (!existsSync(path)) {
    throw new UsageError(
      `There is no package.json in ${folder}. Run this in the folder of your app, or name the folder: npm create cobalt-kit apps/web`,
    );
  }
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, "")); // some editors of Windows write a mark
    if (typeof manifest === "object" && manifest !== null && !Array.isArray(manifest)) return record(manifest);
    throw new SyntaxError("it holds no object");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${path} cannot be read: ${reason}. Put it right, then run this again.`, { cause: error });
  }
}

/** By the field of Corepack, else by that of npm. */
function namedManager({ packageManager, devEngines }: Record<string, unknown>): string | undefined {
  if (typeof packageManager === "string") return packageManager;
  const { name } = record(record(devEngines)["packageManager"]);
  return typeof name === "string" ? `${name}@` : undefined;
}

function namesIn(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
}

const withoutReact = { vue: "Vue", svelte: "Svelte", "@angular/core": "Angular", "solid-js": "Solid" };

/** @throws UsageError where a component of React would be of no use: in an app of another library, in the root of a workspace. */
function refuseOthers(folder: string, manifest: Record<string, unknown>, packages: ReadonlySet<string>): void {
  if (["react", "react-dom", "next", "preact"].some((name) => packages.has(name))) return;
  const other = Object.entries(withoutReact).find(([name]) => packages.has(name));
  if (other !== undefined)
    throw new UsageError(
      `package.json names ${other[1]} and no React, and these files are of React. Use the custom element <cobalt-marketplace> of @cobalt-kit/components/element instead, which needs neither: https://github.com/cobalt-kit/cobalt-kit/tree/main/packages/components#without-react`,
    );
  if (manifest["workspaces"] !== undefined || existsSync(join(folder, "pnpm-workspace.yaml")))
    throw new UsageError(
      `${folder} is the root of a workspace, and its package.json names no React. Name the folder of your app: npm create cobalt-kit apps/web`,
    );
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** By the package that only that framework has; the first that is found, as all but Next stand on Vite. */
const marks: [mark: string, framework: Framework][] = [
  ["next", "next"],
  ["@react-router/dev", "react-router"],
  ["@tanstack/react-start", "tanstack-start"],
  ["vite", "vite"],
  ["webpack", "vite"],
  ["@rspack/core", "vite"],
  ["parcel", "vite"],
];

function detectFramework(packages: ReadonlySet<string>): Framework | undefined {
  return marks.find(([mark]) => packages.has(mark))?.[1];
}
