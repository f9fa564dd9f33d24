import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { guardStyles } from "./packages/components/guard-styles.ts";

const serverConditions = ["@cobalt-kit/source", "module", "node", "development|production"];
const conditions = ["@cobalt-kit/source", "module", "browser", "development|production"];

// No look-up ever leaves the machine: a test that needs the network fails here, too.
const chromium = {
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"],
};

/** In milliseconds. A wait ends when what it waits for is there: how fast a busy machine is, is for benchmarks to say. */
const patience = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [react()],
        resolve: { conditions },
        ssr: { resolve: { conditions: serverConditions } },
        test: {
          name: "unit",
          environment: "jsdom",
          testTimeout: patience,
          expect: { poll: { timeout: patience / 2 } },
          include: ["packages/*/src/**/*.test.{ts,tsx}"],
          setupFiles: ["./scripts/verify/vitest.setup.ts"],
        },
      },
      {
        ssr: { resolve: { conditions: serverConditions } },
        test: {
          name: "scripts",
          include: ["{scripts,apps/demo/server}/**/*.test.ts"],
          testTimeout: 2 * patience,
          expect: { poll: { timeout: patience / 2 } },
        },
      },
      {
        ssr: { resolve: { conditions: serverConditions } },
        test: {
          name: "engines",
          include: ["apps/demo/e2e/engines/*.test.ts"],
          globalSetup: "./apps/demo/e2e/build-page.ts",
        },
      },
      {
        plugins: [react()],
        css: { postcss: { plugins: [guardStyles()] } },
        resolve: { conditions },
        test: {
          name: "translated",
          testTimeout: patience,
          maxWorkers: "100%",
          include: [".storybook/*.test.tsx"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium, contextOptions: { reducedMotion: "reduce" } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        plugins: [storybookTest({ configDir: ".storybook" })],
        test: {
          name: "storybook",
          testTimeout: patience,
          maxWorkers: "100%",
          // As in Storybook itself, one page shows story after story; loading all of it anew for each file took a quarter of the time.
          isolate: false,
          setupFiles: ["./.storybook/vitest.setup.ts"],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: chromium, contextOptions: { reducedMotion: "reduce" } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
