import { defineConfig } from "tsdown";

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/admin-entry.ts",
    "src/applications-entry.ts",
    "src/devtools-entry.ts",
    "src/json-entry.ts",
    "src/transport-entry.ts",
    "src/webhooks-entry.ts",
    "src/workflow-builder-entry.ts",
  ],
  platform: "neutral",
  unbundle: true,
  format: ["esm", "cjs"], // CommonJS is for Jest, which cannot require ES modules
  dts: { oxc: true },
});
