import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root: string = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** Tools that would report home do not. */
export const telemetryOff: Record<string, string> = {
  DO_NOT_TRACK: "1",
  SCARF_ANALYTICS: "false",
  STORYBOOK_DISABLE_TELEMETRY: "1",
};

interface CommandOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Collect the output instead of showing it as it comes. */
  quiet?: boolean;
}

export interface CommandResult {
  ok: boolean;
  /** What it printed; empty unless `quiet`. */
  output: string;
}

const running = new Set<ChildProcess>();

/** Ends what is under way. */
export function endCommands(): void {
  for (const child of running) child.kill();
}

/** Starts a program that goes on until it is killed, at the latest by `endCommands`. */
function startCommand(program: string, args: string[], options: CommandOptions = {}): ChildProcess {
  const child = spawn(program, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...telemetryOff, ...options.env },
    stdio: options.quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  running.add(child);
  child.on("close", () => running.delete(child));
  return child;
}

/** Runs a program to its end. A failure is a result, not an exception. */
export function runCommand(program: string, args: string[], options: CommandOptions = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = startCommand(program, args, options);
    const chunks: string[] = [];
    child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, output: chunks.join("") }));
  });
}

/** Runs a tool that is installed at the root. */
export function runTool(tool: string, args: string[], options: CommandOptions = {}): Promise<CommandResult> {
  return runCommand(`${root}/node_modules/.bin/${tool}`, args, options);
}
