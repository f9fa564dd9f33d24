// Keeps "use client" where a server component's imports first meet it, and nowhere behind: there it says nothing more, and bundlers for
// servers warn of every file that has it. Run in a package's folder, on what was built.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import type { ExportTargets } from "./packages.ts";

const DIRECTIVE = /^"use client";\n/;
const IMPORT = /(?:\bfrom |\bimport |\bimport\(|\brequire\()"(\.[^"]+)"/g;

/**
 * Takes the directive out of files that are imported only by files that have it. Returns how many keep it.
 *
 * @param folder - With the built files in `dist`.
 * @param entries - Built files that can be imported from outside, relative to the folder.
 */
export function trimDirectives(folder: string, entries: readonly string[]): number {
  const met = new Set<string>();
  const follow = (path: string): void => {
    if (met.has(path)) return;
    met.add(path);
    const code = readFileSync(join(folder, path), "utf8");
    if (DIRECTIVE.test(code)) return;
    for (const [, specifier = ""] of code.matchAll(IMPORT)) follow(join(dirname(path), specifier));
  };
  entries.map(normalize).forEach(follow);
  let kept = 0;
  for (const name of readdirSync(join(folder, "dist"), { recursive: true, encoding: "utf8" })) {
    const path = join("dist", name);
    if (!/\.c?js$/.test(path)) continue;
    const code = readFileSync(join(folder, path), "utf8");
    if (!DIRECTIVE.test(code)) continue;
    if (met.has(path)) kept += 1;
    else writeFileSync(join(folder, path), code.replace(DIRECTIVE, ""));
  }
  return kept;
}

/** The built scripts of an exports map. */
function scriptsOf(targets: ExportTargets): string[] {
  return typeof targets === "string"
    ? [targets].filter((path) => /\.c?js$/.test(path))
    : Object.values(targets).flatMap(scriptsOf);
}

if (import.meta.filename === process.argv[1]) {
  const { publishConfig } = JSON.parse(readFileSync("package.json", "utf8"));
  console.log(`"use client" in ${trimDirectives(".", scriptsOf(publishConfig.exports))} files`);
}
