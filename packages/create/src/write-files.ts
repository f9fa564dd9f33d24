import { appendFileSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findNamesakes } from "./find-namesakes.ts";
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
  /** Files with something else in them, which were left alone, with what would have been written there or beside them. */
  left: AppFile[];
  /** What could not be written, and why. */
  failed: { path: string; reason: string }[];
}

const environmentFile = ".env.example";

/** Writes what does not exist yet, or only says so. Never changes a line that is there. */
export function writeFiles(folder: string, { files, environment }: Plan, dryRun: boolean): Written {
  const written: Written = { wrote: [], appended: undefined, same: [], left: [], failed: [] };
  for (const file of files) {
    const path = join(folder, file.path);
    attempt(file.path, written, () => {
      const [namesake] = findNamesakes(folder, file.path);
      if (namesake !== undefined) {
        if (namesake === file.path && hasContent(path, file.content)) written.same.push(file.path);
        else written.left.push({ ...file, path: namesake });
        return;
      }
      if (!dryRun) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, file.content, { flag: "wx" }); // fails rather than overwrite what came in between
      }
      written.wrote.push(file.path);
    });
  }
  attempt(environmentFile, written, () => addEnvironment(join(folder, environmentFile), environment, dryRun, written));
  return written;
}

/** One file that cannot be written keeps none of the others back. */
function attempt(path: string, { failed }: Written, write: () => void): void {
  try {
    write();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    failed.push({ path, reason: reasons[code] ?? (error instanceof Error ? error.message : String(error)) });
  }
}

const reasons: Record<string, string> = {
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EEXIST: "a file stands where a folder is needed",
  ENOTDIR: "a file stands where a folder is needed",
  EISDIR: "a folder has this name",
  ENOENT: "it is a link that leads nowhere",
};

/** Also of a link that leads nowhere: what is written to it would land elsewhere. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function addEnvironment(path: string, lines: Plan["environment"], dryRun: boolean, written: Written): void {
  const former = exists(path) ? readFileSync(path, "utf8") : undefined;
  const missing = [...lines].filter(([name]) => !new RegExp(`^\\s*(export\\s+)?${name}\\s*=`, "m").test(former ?? ""));
  if (missing.length === 0) {
    written.same.push(environmentFile);
    return;
  }
  const end = former?.includes("\r\n") ? "\r\n" : "\n";
  const gap = former === undefined || former === "" ? "" : former.endsWith("\n") ? end : end + end;
  const text =
    gap +
    missing
      .map(([, line]) => `${line}\n`)
      .join("")
      .replaceAll("\n", end);
  if (!dryRun) appendFileSync(path, text);
  if (former === undefined) written.wrote.push(environmentFile);
  else written.appended = { path: environmentFile, names: missing.map(([name]) => name) };
}

/** Line ends do not count: Git may have changed them. */
function hasContent(path: string, content: string): boolean {
  try {
    return readFileSync(path, "utf8").replaceAll("\r\n", "\n") === content;
  } catch {
    return false; // a folder of that name
  }
}
