import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export type PackageManager = "npm" | "pnpm" | "yarn" | "bun";

const lockFiles: [file: string, manager: PackageManager][] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
];

/**
 * The package manager of an app: by its `packageManager`, by the nearest lock file up to the root of its repository, by the one that runs
 * this, else npm.
 */
export function detectPackageManager(
  folder: string,
  packageManager: string | undefined,
  userAgent: string | undefined,
): PackageManager {
  return managerOf(packageManager) ?? byLockFile(folder) ?? managerOf(userAgent) ?? "npm";
}

/** `pnpm@10.1.0` of a manifest, `pnpm/10.1.0 node/…` of a user agent. */
function managerOf(text: string | undefined): PackageManager | undefined {
  const name = /^(npm|pnpm|yarn|bun)[@/]/.exec(text ?? "")?.[1];
  return name === "npm" || name === "pnpm" || name === "yarn" || name === "bun" ? name : undefined;
}

function byLockFile(folder: string): PackageManager | undefined {
  const found = lockFiles.find(([file]) => existsSync(join(folder, file)));
  if (found !== undefined) return found[1];
  const parent = dirname(folder);
  return parent === folder || existsSync(join(folder, ".git")) ? undefined : byLockFile(parent);
}

/** The words of the commands that add packages; `dev` for those of development. */
export function addCommand(manager: PackageManager, packages: readonly string[], dev: boolean): string[] {
  const verb = manager === "npm" ? "install" : "add";
  const flag = { npm: "--save-dev", pnpm: "--save-dev", yarn: "--dev", bun: "--dev" }[manager];
  return [manager, verb, ...(dev ? [flag] : []), ...packages];
}

/** How a program of an installed package is run. */
export function runCommand(manager: PackageManager, program: string): string {
  return { npm: `npx ${program}`, pnpm: `pnpm exec ${program}`, yarn: `yarn ${program}`, bun: `bunx ${program}` }[
    manager
  ];
}
