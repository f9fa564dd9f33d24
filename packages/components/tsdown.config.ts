import { join } from "node:path";
import { defineConfig } from "tsdown";
import { bundleStyles } from "./bundle-styles.ts";

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/entries/*.ts",
    "src/fields/{json,long-select,mapping,rules}/index.ts",
    "src/languages/*/index.ts",
  ],
  platform: "neutral",
  // A file each, so that "use client" stays where it belongs and what is imported lazily stays apart.
  unbundle: true,
  format: ["esm", "cjs"], // CommonJS is for Jest, which cannot require ES modules
  dts: { oxc: true },
  outputOptions: (options, format) => (format === "cjs" ? { ...options, comments: { jsdoc: false } } : options),
  plugins: [
    {
      // The sheet as a text, for the shadow root of the custom element.
      name: "sheet-as-text",
      resolveId: {
        filter: { id: /\/styles\.css\?inline$/ },
        handler: () => join(import.meta.dirname, "src/styles-text.js"),
      },
      load: {
        filter: { id: /\/src\/styles-text\.js$/ },
        handler: async () =>
          `export default ${JSON.stringify(await bundleStyles(join(import.meta.dirname, "src/styles.css")))};`,
      },
    },
  ],
});
