import { fileURLToPath } from "node:url";
import { guardStyles } from "@cobalt-kit/components/guard-styles";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  css: { postcss: { plugins: [guardStyles()] } },
  resolve: {
    alias: {
      // The sheets a host imports are built; here their sources, so that the demo needs no build of the packages.
      "@cobalt-kit/components/admin.css": fileURLToPath(
        new URL("../../packages/components/src/admin.css", import.meta.url),
      ),
      "@cobalt-kit/components/styles.css": fileURLToPath(
        new URL("../../packages/components/src/styles.css", import.meta.url),
      ),
    },
    conditions: ["@cobalt-kit/source", "module", "browser", "development|production"],
  },
  build: {
    // The demo bundles package sources, so chunk warnings here say nothing about a host.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
    cssTarget: ["chrome123", "firefox128", "safari17.5"],
    target: ["chrome123", "firefox128", "safari17.5"],
    modulePreload: { polyfill: false },
  },
});
