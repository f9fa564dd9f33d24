import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../process/run-command.ts";

const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const workspace = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8");

/** The version of a package that this repository has itself. */
export function pinned(name: string): string {
  const version: string | undefined =
    devDependencies[name] === "catalog:"
      ? new RegExp(`^  "?${name}"?: (\\S+)$`, "m").exec(workspace)?.[1]
      : devDependencies[name];
  if (version === undefined) throw new Error(`No version of ${name} is pinned in package.json.`);
  return version;
}
