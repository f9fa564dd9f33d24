import { defineConfig } from "tsdown";

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/admin.ts",
    "src/applications.ts",
    "src/fields.ts",
    "src/history.ts",
    "src/human-tasks.ts",
    "src/search.ts",
    "src/suspense.ts",
    "src/webhooks.ts",
    "src/workflow-builder.ts",
  ],
  platform: "neutral",
  unbundle: true,
  format: ["esm", "cjs"], // CommonJS is for Jest, which cannot require ES modules
  dts: { oxc: true },
});
