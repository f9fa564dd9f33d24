import { defineConfig } from "@playwright/test";

/** What only some pages do around the components, which takes a third of the time: `npm test` leaves it out. */
const rareHosts = /(?:full-screen|hosts|host-modals|windows)\.e2e\.ts$/;

export default defineConfig({
  testDir: "e2e",
  projects: [
    { name: "demo", testMatch: "**/*.e2e.ts", testIgnore: rareHosts },
    { name: "rare-hosts", testMatch: rareHosts },
  ],
  globalSetup: "./e2e/build-page.ts",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  // A wait ends when what it waits for is there: how fast a busy machine is, is for benchmarks to say.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [
    ["list"],
    ["json", { outputFile: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ?? "../../test-results/e2e.json" }],
  ],
  use: {
    actionTimeout: 30_000,
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      // Windows open and are blocked as for a person, not as Playwright would have it.
      ignoreDefaultArgs: ["--disable-popup-blocking"],
      // No look-up ever leaves the machine.
      args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"],
    },
  },
});
