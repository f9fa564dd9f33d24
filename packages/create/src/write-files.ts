import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plan } from "./plan.ts";
import type { AppFile } from "./templates.ts";

/** What became of the files. */
export interface Written {
  /** Paths that are new. */
  wrote: string[];
  /** A file that got lines at its end, and the names of these. */
  appended: { path: string; names: string[] } | undefined;
  /** Files that had this content already. */
  same: string[];
  /** Files with something else in them, which were left alone, with what would have been written. */
  left: AppFile[];
}

const environmentFile = ".env.example";

/** Writes what does not exist yet, or only says so. Never changes a line that is there. */
export function writeFiles(folder: string, { files, environment }: Plan, dryRun: boolean): Written {
  const written: Written = { wrote: [], appended: undefined, same: [], left: [] };
  for (const file of files) {
    const path = join(folder, file.path);
    if (existsSync(path)) {
      if (hasContent(path, file.content)) written.same.push(file.path);
      else written.left.push(file);
      continue;
    }
    written.wrote.push(file.path);
    if (dryRun) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content, { flag: "wx" }); // fails rather than overwrite what came in between
  }
  addEnvironment(join(folder, environmentFile), environment, dryRun, written);
  return written;
}

function addEnvironment(path: string, lines: Plan["environment"], dryRun: boolean, written: Written): void {
  const former = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const missing = [...lines].filter(([name]) => !new RegExp(`^\\s*(export\\s+)?${name}\\s*=`, "m").test(former ?? ""));
  if (missing.length === 0) {
    written.same.push(environmentFile);
    return;
  }
  if (former === undefined) written.wrote.push(environmentFile);
  else written.appended = { path: environmentFile, names: missing.map(([name]) => name) };
  if (dryRun) return;
  const end = former?.includes("\r\n") ? "\r\n" : "\n";
  const gap = former === undefined || former === "" ? "" : former.endsWith("\n") ? end : end + end;
  const text =
    gap +
    missing
      .map(([, line]) => `${line}\n`)
      .join("")
      .replaceAll("\n", end);
  appendFileSync(path, text);
}

/** Line ends do not count: Git may have changed them. */
function hasContent(path: string, content: string): boolean {
  try {
    return readFileSync(path, "utf8").replaceAll("\r\n", "\n") === content;
  } catch {
    return false; // a folder of that name
  }
}
