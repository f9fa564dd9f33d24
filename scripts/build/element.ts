// Bundles the built custom element with everything that it needs, React too: for bundlers of pages without React in several files, so that
// what is needed late loads late, and as one file for pages without a bundler. Run in the package's folder.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build as buildWithEsbuild } from "esbuild";
import { build as buildWithVite } from "vite";

const entry = "dist/entries/element.js";
const define = { "process.env.NODE_ENV": '"production"' };
const target = ["chrome123", "firefox128", "safari17.5"];

await buildWithVite({
  configFile: false,
  logLevel: "error",
  define,
  plugins: [
    {
      // It says nothing where everything is in one bundle.
      name: "without-use-client",
      transform: { filter: { code: /^"use client"/ }, handler: (code) => code.replace(/^"use client";?/, "") },
    },
  ],
  build: {
    target,
    outDir: "dist/cobalt-marketplace",
    lib: { entry, formats: ["es"], fileName: "index" },
    rolldownOptions: { output: { comments: { legal: true } } },
  },
});

const standalone = "dist/cobalt-marketplace.js";
await buildWithEsbuild({
  entryPoints: [entry],
  outfile: standalone,
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target,
  define,
  legalComments: "eof",
  logLevel: "error",
});
console.log(
  `${standalone} ${(gzipSync(readFileSync(standalone), { level: 9 }).byteLength / 1_000).toFixed(1)} kB gzip`,
);
