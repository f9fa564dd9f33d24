import { fileURLToPath } from "node:url";
import { guardStyles } from "@cobalt-kit/components/guard-styles";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  css: { postcss: { plugins: [guardStyles()] } },
  resolve: {
    alias: {
      // The sheet a host imports is built; here its source, so that the demo needs no build of the packages.
      "@cobalt-kit/components/styles.css": fileURLToPath(
        new URL("../../packages/components/src/styles.css", import.meta.url),
      ),
    },
    conditions: ["@cobalt-kit/source", "module", "browser", "development|production"],
  },
  build: {
    cssTarget: ["chrome123", "firefox128", "safari17.5"],
    target: ["chrome123", "firefox128", "safari17.5"],
    modulePreload: { polyfill: false },
  },
});
