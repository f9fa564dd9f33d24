import type { SandboxTestOptions } from "@cobalt-kit/sandbox/playwright";
import { defineConfig } from "@playwright/test";

const sandboxUrl = "http://127.0.0.1:4010";

export default defineConfig<SandboxTestOptions>({
  testDir: "e2e",
  workers: 1, // they share the sandbox, which is reset before each test
  use: { baseURL: "http://localhost:3000", sandboxUrl },
  webServer: [
    { command: "npx cobalt-sandbox --port 4010", port: 4010 },
    {
      command: "npm run build && npm start",
      port: 3000,
      timeout: 180_000,
      env: { PORT: "3000", COBALT_BASE_URL: sandboxUrl, COBALT_API_KEY: "tk_sandbox" },
    },
  ],
});
