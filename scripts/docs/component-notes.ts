import { existsSync, readdirSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { root } from "../process/run-command.ts";
import { readHookSummaries } from "./hook-list.ts";
import { readText } from "./read-text.ts";

/** What is known of a component from its source, beside its props and its docstring. */
export interface ComponentNotes {
  /** Requests that it makes, by the hooks within it. */
  operations: string[];
  /** Parts within it that have a page, by name. */
  parts: string[];
  /** The class of its root. */
  rootClass?: string | undefined;
  /** States that its stylesheet knows, as selectors. */
  states: string[];
  /** Public tokens that its stylesheet reads, in the end. */
  tokens: string[];
}

const source = "packages/components/src";

/** Notes on every component that is exported, by its name. */
export function readComponentNotes(): Record<string, ComponentNotes> {
  const files = exportedFiles();
  const operations = new Map(readHookSummaries().map((hook) => [hook.name, hook.operations]));
  const publicTokens = readTokens();
  const notes = [...files].map(([name, file]): [string, ComponentNotes] => {
    const reached = filesWithin(file);
    const hooks = reached.flatMap((path) => hooksIn(readText(path)));
    const rootClass = rootClassIn(reached, file);
    const css = sheetsOf(file);
    return [
      name,
      {
        operations: unique(hooks.flatMap((hook) => operations.get(hook) ?? [])),
        parts: partsAmong(reached, file),
        rootClass,
        states: rootClass === undefined ? [] : statesOf(css, rootClass),
        tokens: unique(
          [...css.matchAll(/var\((--_ck-[\w-]+)/g)].flatMap(([, token = ""]) => [...(publicTokens.get(token) ?? [])]),
        ).toSorted(),
      },
    ];
  });
  return Object.fromEntries(notes);
}

/** The file of each component that an entry exports. */
function exportedFiles(): Map<string, string> {
  const entries = readdirSync(join(root, source), { recursive: true, encoding: "utf8" }).filter((path) =>
    /^entries\/\w[\w-]*\.ts$|^fields\/[\w-]+\/index\.ts$/.test(path),
  );
  return new Map(
    entries.flatMap((entry) => {
      const path = posix.join(source, entry);
      return [...readText(path).matchAll(/export \{([^}]+)\} from "([^"]+)"/g)].flatMap(([, names = "", from = ""]) =>
        names
          .split(",")
          .map((name) => name.trim())
          .filter((name) => /^[A-Z]/.test(name))
          .map((name): [string, string] => [name, posix.join(dirname(path), from)]),
      );
    }),
  );
}

/** The file and whatever it imports of the package, at once or later. */
function filesWithin(file: string, seen: Set<string> = new Set()): string[] {
  if (seen.has(file) || !/\.tsx?$/.test(file)) return [];
  seen.add(file);
  const code = readText(file).replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
  for (const [, specifier = ""] of code.matchAll(/^(?:import|export) (?!type )[^;]*? from "(\.[^"]+)"/gm))
    filesWithin(posix.join(dirname(file), specifier), seen);
  const later = code.matchAll(/(?:const \{ (\w+) \} = await )?import\("(\.[^"]+)"\)\)?(?:\.(\w+))?/g);
  for (const [, destructured, specifier = "", member] of later)
    filesWithin(fileOf(destructured ?? member ?? "", posix.join(dirname(file), specifier)), seen);
  return [...seen];
}

/** Where a file has a name from. Several blocks share a file of what they load later, and each takes only a part of it. */
function fileOf(name: string, file: string): string {
  const exported = [...readText(file).matchAll(/^export \{([^}]+)\} from "([^"]+)"/gm)];
  const found = exported.find(([, names = ""]) => names.split(",").some((each) => each.trim() === name));
  return found === undefined ? file : posix.join(dirname(file), found[2] ?? "");
}

function hooksIn(code: string): string[] {
  return [...code.matchAll(/^import \{([^}]+)\} from "@cobalt-kit\/hooks(?:\/[a-z-]+)?"/gm)].flatMap(([, names = ""]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name.startsWith("use")),
  );
}

/** Of the component's own folder; fields have that of the frame around them. */
function rootClassIn(reached: readonly string[], file: string): string | undefined {
  const own = reached.filter((path) => dirname(path) === dirname(file));
  const [part] = own.flatMap((path) => /usePartClass\(\s*"([\w-]+)"/.exec(readText(path))?.[1] ?? []);
  if (part !== undefined) return `.ck-${part}`;
  return file.includes("/fields/") ? ".ck-field" : undefined;
}

/** Parts with a page of their own; what every block has, and nobody sees, is left out. */
function partsAmong(reached: readonly string[], file: string): string[] {
  const folders = unique(reached.filter((path) => path.includes("/parts/")).map((path) => dirname(path)));
  return folders
    .filter((folder) => folder !== dirname(file) && !/\/(block-boundary|live-region)$/.test(folder))
    .flatMap((folder) => {
      const stories = readdirSync(join(root, folder)).find((name) => name.endsWith(".stories.tsx"));
      return stories === undefined
        ? []
        : (/title: "Parts\/(\w+)"/.exec(readText(posix.join(folder, stories)))?.[1] ?? []);
    })
    .toSorted();
}

function sheetsOf(file: string): string {
  const folder = dirname(file);
  if (!existsSync(join(root, folder))) return "";
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".css"))
    .map((name) => readText(posix.join(folder, name)))
    .join("\n");
}

function statesOf(css: string, rootClass: string): string[] {
  const ofRoot = css.matchAll(new RegExp(`\\${rootClass}(?![\\w-])[^{,]*`, "g"));
  return unique([...ofRoot].flatMap(([selector]) => selector.match(/\[(?:data|aria)-[^\]]+\]/g) ?? [])).toSorted();
}

/** Public tokens behind each private one. */
function readTokens(): Map<string, Set<string>> {
  const declared = new Map(
    [...readText(`${source}/tokens.css`).matchAll(/(--_ck-[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  const behind = (name: string, seen: Set<string>): Set<string> => {
    const value = declared.get(name);
    if (value === undefined || seen.has(name)) return new Set();
    seen.add(name);
    const own = [...value.matchAll(/var\((--ck-[\w-]+)/g)].map(([, token = ""]) => token);
    const others = [...value.matchAll(/var\((--_ck-[\w-]+)/g)].flatMap(([, token = ""]) => [...behind(token, seen)]);
    return new Set([...own, ...others]);
  };
  return new Map([...declared.keys()].map((name) => [name, behind(name, new Set())]));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
