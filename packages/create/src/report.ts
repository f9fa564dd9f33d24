import type { Plan } from "./plan.ts";
import type { Written } from "./write-files.ts";

/**
 * What was done and what is next, for the person at the terminal.
 *
 * @param rest - The commands that were not run, and the app's folder from where the person is; empty where that is the same.
 */
export function report(
  { byHand, test, start }: Plan,
  written: Written,
  { installs, dryRun, folder }: { installs: string[][]; dryRun: boolean; folder: string },
): string {
  const { wrote, appended, same, left, failed } = written;
  const there = folder === "" ? "" : `, in ${folder}`;
  const next = [installs.map((command) => command.join(" ")).join(" && "), test].filter((command) => command !== "");
  const nothing = wrote.length === 0 && appended === undefined && left.length === 0 && failed.length === 0;
  return [
    nothing ? "Everything is there already; nothing was written.\n" : "",
    section(dryRun ? "Would write" : "Wrote", wrote),
    section(dryRun ? "Would add to" : "Added to", appended && [`${appended.path}: ${appended.names.join(", ")}`]),
    nothing ? "" : section("Left alone, because it is there already", same),
    ...left.map(
      ({ path, content }) =>
        `Left alone, because it has something else in it: ${path}. Merge this into it:\n\n${indent(content)}\n`,
    ),
    section(
      "Could not be written",
      failed.map(({ path, reason }) => `${path}: ${reason}.`),
    ),
    section("By hand", byHand),
    section(`Then${there}`, next),
    section(`To see it${there}`, start),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function section(title: string, lines: readonly string[] | undefined): string {
  return lines === undefined || lines.length === 0 ? "" : `${title}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

const indent = (text: string): string => text.trimEnd().replaceAll(/^(?=.)/gm, "    ");
