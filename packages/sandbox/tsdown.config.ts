import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/serve.ts"],
  // For serve; nothing that index reaches imports from Node.
  platform: "node",
  fixedExtension: false,
  unbundle: true,
  format: ["esm", "cjs"], // CommonJS is for Jest, which cannot require ES modules
  dts: { oxc: true },
});
