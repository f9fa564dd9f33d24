import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root, runCommand } from "../process/run-command.ts";

/** What an entry of an exports map leads to: one file, or one for each condition. */
export type ExportTargets = string | { [condition: string]: ExportTargets };

interface Manifest {
  name: string;
  version: string;
  description: string;
  exports: Record<string, unknown>;
  publishConfig: { exports?: Record<string, ExportTargets> };
}

export interface PublishedPackage {
  folder: string;
  manifest: Manifest;
}

/** Every package that is published, in the order of their folders. */
export const publishedPackages: PublishedPackage[] = readdirSync(join(root, "packages"))
  .toSorted()
  .map((name) => {
    const folder = join(root, "packages", name);
    return { folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) };
  });

/** The pnpm that package.json pins: the one that runs us when there is one, else fetched by npx. */
export function pnpm(args: string[], options: Parameters<typeof runCommand>[2] = {}): ReturnType<typeof runCommand> {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const pinned = /pnpm@[\d.]+/.exec(scripts.start)?.[0] ?? "pnpm";
  return process.env["npm_config_user_agent"]?.startsWith("pnpm/")
    ? runCommand("pnpm", args, options)
    : runCommand("npx", ["-y", pinned, ...args], options);
}

/** Packs a package as the registry would get it (workspace: and catalog: rewritten) and returns the tarball's path. */
export async function pack({ folder, manifest }: PublishedPackage, into: string): Promise<string> {
  mkdirSync(into, { recursive: true });
  const { ok, output } = await pnpm(["pack", "--pack-destination", into], { cwd: folder, quiet: true });
  if (!ok) throw new Error(`Packing ${manifest.name} failed:\n${output}`);
  return join(into, `${manifest.name.replace("@", "").replace("/", "-")}-${manifest.version}.tgz`);
}
