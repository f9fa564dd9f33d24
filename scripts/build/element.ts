// Bundles the built custom element with everything that it needs, React too: for bundlers of pages without React in several files, so that
// what is needed late loads late, and as one file for pages without a bundler. Run in the package's folder.
import { readFileSync, renameSync, rmSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "vite";

const standalone = "dist/cobalt-marketplace.js";

const importsAtOnce: Plugin = {
  name: "imports-at-once",
  transform: {
    filter: { code: /\bimport\("/ },
    handler(code) {
      const sources: string[] = [];
      // an example in a comment is no import
      const body = code
        .replace(/\/\*\*[\s\S]*?\*\//g, "")
        .replace(/\bimport\(("[^"]+")\)/g, (_, source: string) => `Promise.resolve(late${sources.push(source) - 1})`);
      return sources.map((source, index) => `import * as late${index} from ${source};\n`).join("") + body;
    },
  },
};

await bundle("dist/cobalt-marketplace", {});
// One file has everything at once: modules that wait for their import, and marks of what may be left out, would only make it longer.
await bundle("dist/standalone", { codeSplitting: false, minify: true, comments: { legal: true, annotation: false } }, [
  importsAtOnce,
]);
renameSync("dist/standalone/index.js", standalone);
rmSync("dist/standalone", { recursive: true });
console.log(
  `${standalone} ${(gzipSync(readFileSync(standalone), { level: 9 }).byteLength / 1_000).toFixed(1)} kB gzip`,
);

interface Output {
  codeSplitting?: false;
  minify?: true;
  comments?: { legal: true; annotation?: false };
}

async function bundle(outDir: string, output: Output, plugins: Plugin[] = []): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      ...plugins,
      {
        // It says nothing where everything is in one bundle.
        name: "without-use-client",
        transform: { filter: { code: /^"use client"/ }, handler: (code) => code.replace(/^"use client";?/, "") },
      },
      {
        // Downshift brings it along to scroll to a choice, which our box does itself.
        name: "without-unused-scrolling",
        load: { filter: { id: /compute-scroll-into-view/ }, handler: () => "export const compute = () => [];" },
      },
      {
        // Downshift names the types of its props with them, which nobody checks in production.
        name: "without-types-of-props",
        load: {
          filter: { id: /[\\/]prop-types[\\/]index\.js/ },
          handler: () =>
            "const any = () => any; any.isRequired = any; export default new Proxy({}, { get: () => any });",
        },
      },
    ],
    build: {
      target: ["chrome123", "firefox128", "safari17.5"],
      outDir,
      lib: { entry: "dist/entries/element.js", formats: ["es"], fileName: "index" },
      rolldownOptions: {
        treeshake: {
          // Imported for a component of downshift's that nothing here draws.
          moduleSideEffects: [{ test: /[\\/]react-is[\\/]/, sideEffects: false }],
          // What is read and not used has no getter that does something.
          propertyReadSideEffects: false,
        },
        output: { comments: { legal: true }, ...output },
      },
    },
  });
}
