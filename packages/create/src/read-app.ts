import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Framework, Styling, TestRunner } from "./choices.ts";
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
  /** Whether Git leaves the file with the keys out, and the one that is an example of it; undefined where there is no Git. */
  ignores: Record<".env" | ".env.example", boolean | undefined>;
}

/** @throws UsageError where there is no app. */
export function readApp(folder: string, userAgent: string | undefined): App {
  const manifest = readManifest(folder);
  const packages = new Set(
    ["dependencies", "devDependencies", "peerDependencies"].flatMap((kind) => Object.keys(record(manifest[kind]))),
  );
  const packageManager = typeof manifest["packageManager"] === "string" ? manifest["packageManager"] : undefined;
  return {
    folder,
    packages,
    packageManager: detectPackageManager(folder, packageManager, userAgent),
    framework: detectFramework(packages),
    styling: packages.has("@cobalt-kit/hooks") && !packages.has("@cobalt-kit/components") ? "headless" : "components",
    unitTests: packages.has("jest") && !packages.has("vitest") ? "jest" : "vitest",
    nextFolder: ["src/app", "src/pages"].some((path) => existsSync(join(folder, path))) ? "src/app" : "app",
    ignores: { ".env": isIgnored(folder, ".env"), ".env.example": isIgnored(folder, ".env.example") },
  };
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
