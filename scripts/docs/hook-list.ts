import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../process/run-command.ts";
import { tableOf } from "./markdown.ts";
import { readText } from "./read-text.ts";
import { readDocstring } from "./reference/docstring.ts";
import { pageLink } from "./page-link.ts";

interface HookSummary {
  name: string;
  /** The first sentence of its docstring. */
  summary: string;
  operations: string[];
}

const folder = "packages/hooks/src";

/** Every hook that has an example, and so a page, by name. */
export function readHookSummaries(): HookSummary[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  const examples = new Set(files.map((path) => /(use-[\w-]+)\.example\.tsx$/.exec(path)?.[1]?.replaceAll("-", "")));
  return files
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .flatMap((path) => summariesIn(readText(join(folder, path))))
    .filter(({ name }) => examples.has(name.toLowerCase()))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function summariesIn(code: string): HookSummary[] {
  return [...code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s+export (?:const|function) (use(?!Suspense)\w+)/g)].map(
    ([, comment = "", name = ""]) => {
      const { text, operations } = readDocstring(comment.replaceAll(/^\s*\* ?/gm, ""));
      return { name, summary: text.split(/(?<=[.!?]) (?=[A-Z])/)[0] ?? "", operations };
    },
  );
}

export function hookList(): string {
  return tableOf(
    ["Hook", "What it is for"],
    readHookSummaries().map(({ name, summary }) => [`[${name}](${pageLink(`Hooks/${name}`)})`, summary]),
  );
}
