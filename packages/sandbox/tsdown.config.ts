import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/jest-entry.ts", "src/playwright-entry.ts", "src/serve.ts", "src/vitest-entry.ts"],
  // For serve; nothing that index reaches imports from Node.
  platform: "node",
  fixedExtension: false,
  unbundle: true,
  format: ["esm", "cjs"], // CommonJS is for Jest, which cannot require ES modules
  dts: { oxc: true },
});
