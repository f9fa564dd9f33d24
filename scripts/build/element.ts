// Bundles the built custom element with everything that it needs, React too: for bundlers of pages without React in several files, so that
// what is needed late loads late, and as one file for pages without a bundler. Run in the package's folder.
import { readFileSync, renameSync, rmSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const standalone = "dist/cobalt-marketplace.js";

await bundle("dist/cobalt-marketplace", {});
await bundle("dist/standalone", { codeSplitting: false, minify: true });
renameSync("dist/standalone/index.js", standalone);
rmSync("dist/standalone", { recursive: true });
console.log(
  `${standalone} ${(gzipSync(readFileSync(standalone), { level: 9 }).byteLength / 1_000).toFixed(1)} kB gzip`,
);

async function bundle(outDir: string, output: { codeSplitting?: false; minify?: true }): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        // It says nothing where everything is in one bundle.
        name: "without-use-client",
        transform: { filter: { code: /^"use client"/ }, handler: (code) => code.replace(/^"use client";?/, "") },
      },
    ],
    build: {
      target: ["chrome123", "firefox128", "safari17.5"],
      outDir,
      lib: { entry: "dist/entries/element.js", formats: ["es"], fileName: "index" },
      rolldownOptions: { output: { comments: { legal: true }, ...output } },
    },
  });
}
