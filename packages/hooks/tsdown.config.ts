import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/fields.ts", "src/search.ts", "src/suspense.ts", "src/webhooks.ts"],
  platform: "neutral",
  unbundle: true,
  dts: { oxc: true },
});
