import { ensureChromium } from "../browsers/ensure-chromium.ts";
import { runTool, type CommandResult } from "../process/run-command.ts";

/** The demo from end to end, on the packages' sources. */
export function runEndToEnd(args: string[], env: Record<string, string> = {}): Promise<CommandResult> {
  return runTool("playwright", ["test", "-c", "apps/demo/playwright.config.ts", ...args], {
    env: { ...env, CHROMIUM_PATH: ensureChromium(), NODE_OPTIONS: "--conditions=@cobalt-kit/source" },
  });
}

if (import.meta.filename === process.argv[1]) {
  const { ok } = await runEndToEnd(process.argv.slice(2));
  process.exitCode = ok ? 0 : 1;
}
