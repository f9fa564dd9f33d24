import { defineConfig } from "tsdown";

export default defineConfig([
  {
    entry: ["src/index.ts"],
    platform: "neutral",
    unbundle: true,
    dts: { oxc: true },
  },
  {
    entry: ["src/serve.ts"],
    platform: "node",
    unbundle: true,
    clean: false,
    dts: { oxc: true },
  },
]);
