import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/always.ts", "src/production.ts"],
  platform: "neutral",
  unbundle: true,
  format: ["esm", "cjs"], // CommonJS is for Jest, which cannot require ES modules
  dts: { oxc: true },
});
