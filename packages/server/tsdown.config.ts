import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/browser.ts", "src/node-entry.ts"],
  platform: "neutral",
  deps: { neverBundle: [/^node:/] },
  unbundle: true,
  dts: { oxc: true },
});
