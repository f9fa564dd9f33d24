import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { RunningService } from "./create-service.ts";
import { markNumbers } from "./exact-json.ts";
import type { SandboxData } from "./store/sandbox-data.ts";

const shortestPause = 250;

/** A file that keeps what a sandbox knows. */
export interface DataFile {
  /** Says that something may have changed; it is written a moment later. */
  touch(): void;
  /** Writes what is not written yet. */
  flush(): void;
}

/** What a file holds, or nothing when there is none. One that is broken is moved aside, and the console says so. */
export function readDataFile(file: string): SandboxData | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  try {
    const data: SandboxData = JSON.parse(markNumbers(text));
    return data;
  } catch (error) {
    putAside(file, error);
    return undefined;
  }
}

/** Moves a file that cannot be read out of the way, so that nothing of it is lost. */
export function putAside(file: string, error: unknown): void {
  const aside = `${file}.broken-${new Date().toISOString().replaceAll(":", "-")}`;
  renameSync(file, aside);
  console.warn(
    `[cobalt-kit] ${file} cannot be read (${reasonOf(error)}). It was moved to ${aside}; the sandbox starts anew.`,
  );
}

/** Keeps a service's data in a file: written beside it and renamed, so that it is whole whenever it is read. */
export function createDataFile(file: string, { save }: Pick<RunningService, "save">): DataFile {
  let written = "";
  let pause = shortestPause;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const start = performance.now();
    const text = save();
    try {
      if (text !== written) write(file, text);
      written = text;
    } catch (error) {
      // A full disk is no reason to stop answering.
      console.warn(`[cobalt-kit] ${file} could not be written: ${reasonOf(error)}`);
    }
    // A large store is written less often, so that writing stays a small part of the time.
    pause = Math.max(shortestPause, (performance.now() - start) * 10);
  };
  return {
    touch: () => {
      timer ??= setTimeout(flush, pause);
    },
    flush,
  };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
