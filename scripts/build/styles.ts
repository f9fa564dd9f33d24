// Bundles a package's src/styles.css into dist/styles.css, and once more inside `@layer cobalt-kit`. Run in the package's folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { guardSheet } from "../../packages/components/guard-styles.ts";

// Every supported browser knows light-dark() and nesting; a lower target would rewrite them.
const target = ["chrome123", "firefox128", "safari17.5"];
const { outputFiles } = await build({ entryPoints: ["src/styles.css"], bundle: true, write: false, target });
const [sheet] = outputFiles;
if (sheet === undefined) throw new Error("[cobalt-kit] esbuild wrote no stylesheet. Check src/styles.css.");
const { code } = await transform(guardSheet(sheet.text), { loader: "css", minify: true, target });
const css = shortenNames(dropBlanks(code.trim()));

mkdirSync("dist", { recursive: true });
writeFileSync("dist/styles.css", `${css}\n`);
writeFileSync("dist/styles.layer.css", `@layer cobalt-kit{${css}}\n`);
console.log(`styles.css ${(gzipSync(css, { level: 9 }).length / 1_000).toFixed(2)} kB gzip`);

/** Without blanks that mean nothing: minifiers keep them within `var()` and the values of custom properties. */
function dropBlanks(text: string): string {
  return text.replaceAll(/("[^"]*")|(?<=[(,]|--_ck-[\w-]+:) +| +(?=\))/g, "$1");
}

/** Names of our own are as short as a minifier makes those of variables; public tokens and what scripts set keep theirs. */
function shortenNames(text: string): string {
  const own = /--_ck-(?!forward\b)[\w-]+/g;
  const uses = new Map<string, number>();
  for (const [name] of text.matchAll(own)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const byUse = [...uses].toSorted(([, a], [, b]) => b - a);
  const short = new Map(byUse.map(([name], index) => [name, `--_${index.toString(36)}`]));
  return text.replaceAll(own, (name) => short.get(name) ?? name);
}
