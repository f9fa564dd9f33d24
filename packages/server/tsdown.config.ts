import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/browser.ts", "src/node-entry.ts"],
  platform: "neutral",
  deps: { neverBundle: [/^node:/] },
  unbundle: true,
  format: ["esm", "cjs"], // CommonJS is for Jest, which cannot require ES modules
  dts: { oxc: true },
});
