import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../process/run-command.ts";

/** A text file by its path from the root. */
export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
