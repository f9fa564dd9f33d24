import { root, runCommand, runTool } from "../process/run-command.ts";
import { outcome, report, type Outcome } from "../verify/outcome.ts";

/** Format, typed lint, import walls, unused code, types. All of them run, whatever fails. */
export async function check(): Promise<Outcome[]> {
  const steps: [name: string, run: () => Promise<{ ok: boolean }>][] = [
    ["format", () => runTool("oxfmt", ["--check", "."])],
    ["lint", () => runTool("oxlint", ["--type-aware", "--deny-warnings"])],
    ["import walls", () => runTool("tsx", ["scripts/checks/walls.ts"])],
    ["unused code", () => runTool("knip", ["--no-progress"])],
    ["types", () => runCommand(process.execPath, [`${root}/node_modules/@typescript/native/bin/tsc`, "-p", root])],
  ];
  const outcomes: Outcome[] = [];
  for (const [name, run] of steps) {
    console.log(`\n· ${name}`);
    outcomes.push(outcome(name, (await run()).ok));
  }
  return outcomes;
}

if (import.meta.filename === process.argv[1]) report(await check());
