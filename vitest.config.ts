import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const conditions = ["@cobalt-kit/source", "module", "browser", "development|production"];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [react()],
        resolve: { conditions },
        ssr: { resolve: { conditions: ["@cobalt-kit/source", "module", "node", "development|production"] } },
        test: {
          name: "unit",
          environment: "jsdom",
          include: ["packages/*/src/**/*.test.{ts,tsx}"],
          setupFiles: ["./scripts/vitest.setup.ts"],
        },
      },
    ],
  },
});
