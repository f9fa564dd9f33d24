import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/bin.ts"],
  platform: "node",
  fixedExtension: false,
  unbundle: true,
  format: "esm",
  dts: false,
});
