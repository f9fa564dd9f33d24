// Bundles a package's src/styles.css into dist/styles.css, and once more inside `@layer cobalt-kit`. Run in the package's folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { bundleStyles } from "../../packages/components/bundle-styles.ts";

const css = await bundleStyles("src/styles.css");
mkdirSync("dist", { recursive: true });
writeFileSync("dist/styles.css", `${css}\n`);
writeFileSync("dist/styles.layer.css", `@layer cobalt-kit{${css}}\n`);
console.log(`styles.css ${(gzipSync(css, { level: 9 }).length / 1_000).toFixed(2)} kB gzip`);
