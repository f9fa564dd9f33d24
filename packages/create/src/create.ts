import { spawn } from "node:child_process";
import { relative, resolve } from "node:path";
import { agree, askFramework, askStyling, canAsk, type Terminal } from "./ask.ts";
import { type Framework, frameworks, type Styling } from "./choices.ts";
import { plan, type Plan } from "./plan.ts";
import { type App, readApp } from "./read-app.ts";
import { help, type Options, readOptions } from "./read-options.ts";
import { report } from "./report.ts";
import { UsageError } from "./usage-error.ts";
import { writeFiles } from "./write-files.ts";

export interface CreateOptions extends Terminal {
  /** What follows the command. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** Runs the tool once. Resolves to the code with which the process ends: 0, or 1 when something was wrong or given up. */
export async function create({ args, cwd, env, ...terminal }: CreateOptions): Promise<number> {
  const say = (text: string): void => void terminal.output.write(`${text.trimEnd()}\n`);
  try {
    const options = readOptions(args);
    if (options.help) {
      say(help);
      return 0;
    }
    // Backslashes of Windows mean folders in every shell.
    const app = readApp(resolve(cwd, options.folder.replaceAll("\\", "/")), env["npm_config_user_agent"]);
    const chosen = await choose(terminal, app, options);
    if (chosen === undefined) {
      say("Nothing was written.");
      return 1;
    }
    const whole = plan(app, chosen.framework, chosen.styling);
    const written = writeFiles(app.folder, whole, options.dryRun);
    const failed = options.dryRun ? whole.installs : await install(terminal, app, whole, options, env);
    const folder = relative(cwd, app.folder).replaceAll("\\", "/");
    say(`\n${report(whole, written, { installs: failed, dryRun: options.dryRun, folder })}`);
    const isWhole = written.failed.length === 0 && (failed.length === 0 || !options.install || options.dryRun);
    return isWhole ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(error.message);
    return 1;
  }
}

/** By option, else by asking, else as it was detected. */
async function choose(
  terminal: Terminal,
  app: App,
  options: Options,
): Promise<{ framework: Framework; styling: Styling } | undefined> {
  const asks = !options.yes && canAsk(terminal);
  const framework = options.framework ?? (asks ? await askFramework(terminal, app.framework) : app.framework);
  if (framework === undefined) {
    if (asks) return undefined;
    throw new UsageError(
      `package.json names none of the frameworks that are known here. Say which it is: --framework ${Object.keys(frameworks).join("|")}. A page without React takes the custom element <cobalt-marketplace>: https://github.com/cobalt-kit/cobalt-kit/tree/main/packages/components#without-react`,
    );
  }
  const styling = options.styling ?? (asks ? await askStyling(terminal, app.styling) : app.styling);
  return styling && { framework, styling };
}

/** Runs what was agreed to. Resolves to the commands that are left: all of them without consent, or from the first that failed. */
async function install(
  terminal: Terminal,
  app: App,
  { installs }: Plan,
  options: Options,
  env: NodeJS.ProcessEnv,
): Promise<string[][]> {
  const asks = !options.install && !options.yes && installs.length > 0 && canAsk(terminal);
  const question = `Run this now?\n  ${installs.map((command) => command.join(" ")).join("\n  ")}`;
  if (!options.install && !(asks && (await agree(terminal, question)))) return installs;
  for (const [index, command] of installs.entries())
    if (!(await run(command, app.folder, env))) return installs.slice(index);
  return [];
}

function run(command: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const [program = "", ...words] = command;
  return new Promise((done) => {
    // On Windows package managers are scripts, which only a shell can start; the words are names of packages.
    const child = spawn(program, words, { cwd, env, stdio: "inherit", shell: process.platform === "win32" });
    child.on("error", () => done(false));
    child.on("close", (code) => done(code === 0));
  });
}
