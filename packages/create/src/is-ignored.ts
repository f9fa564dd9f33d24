import { spawnSync } from "node:child_process";

/** Whether Git leaves a file out; undefined where there is no Git or no repository. The file need not be there. */
export function isIgnored(folder: string, file: string): boolean | undefined {
  const { status } = spawnSync("git", ["check-ignore", "--quiet", file], { cwd: folder, stdio: "ignore" });
  return status === 0 ? true : status === 1 ? false : undefined;
}
