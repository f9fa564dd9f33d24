import { defineConfig } from "tsdown";

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
});
