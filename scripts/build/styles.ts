// Bundles the stylesheets of a package into dist, and each once more inside `@layer cobalt-kit`. Run in the package's folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { bundleStyles } from "../../packages/components/bundle-styles.ts";

/** Blocks that few pages have are in sheets of their own, which build upon the first. */
const sheets = ["styles", "admin"];
const shortNames = new Map<string, string>();

mkdirSync("dist", { recursive: true });
for (const sheet of sheets) {
  const css = await bundleStyles(`src/${sheet}.css`, shortNames);
  writeFileSync(`dist/${sheet}.css`, `${css}\n`);
  writeFileSync(`dist/${sheet}.layer.css`, `@layer cobalt-kit{${css}}\n`);
  console.log(`${sheet}.css ${(gzipSync(css, { level: 9 }).length / 1_000).toFixed(2)} kB gzip`);
}
