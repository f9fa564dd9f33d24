import { build, transform } from "esbuild";
import { guardSheet } from "./guard-styles.ts";

// Every supported browser knows light-dark() and nesting; a lower target would rewrite them.
const target = ["chrome123", "firefox128", "safari17.5"];

/**
 * A stylesheet as it ships.
 *
 * @param shortNames - The short names of private properties, which a sheet that builds upon another one must share with it.
 */
export async function bundleStyles(entry: string, shortNames: Map<string, string> = new Map()): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, target });
  const [sheet] = outputFiles;
  if (sheet === undefined) throw new Error(`[cobalt-kit] esbuild wrote no stylesheet. Check ${entry}.`);
  const { code } = await transform(guardSheet(sheet.text), { loader: "css", minify: true, target });
  return shortenNames(dropBlanks(code.trim()), shortNames);
}

/** Without blanks that mean nothing: minifiers keep them within `var()`, at a slash and in the values of custom properties. */
function dropBlanks(text: string): string {
  return text.replaceAll(/("[^"]*")|(?<=[(,/]|--_ck-[\w-]+:) +| +(?=[)/])/g, "$1");
}

/** Names of our own are as short as a minifier makes those of variables; public tokens and what scripts set keep theirs. */
function shortenNames(text: string, shortNames: Map<string, string>): string {
  const own = /--_ck-(?!forward\b)[\w-]+/g;
  const uses = new Map<string, number>();
  for (const [name] of text.matchAll(own)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const byUse = [...uses].toSorted(([, a], [, b]) => b - a);
  for (const [name] of byUse) if (!shortNames.has(name)) shortNames.set(name, `--_${shortNames.size.toString(36)}`);
  return text.replaceAll(own, (name) => shortNames.get(name) ?? name);
}
