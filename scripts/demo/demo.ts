// The demo product with everything it needs, in this one process: nothing is left when it ends.
import { buildPage, startDemo, type Demo } from "../../apps/demo/server/start-demo.ts";
import { watchStarters } from "../process/starters.ts";

const dev = process.argv.includes("--dev");
const env = (name: string): string | undefined => process.env[name] || undefined;

let demo: Demo | undefined;
let ending = false;

function end(): void {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(0), 2000).unref();
  void Promise.resolve(demo?.close()).finally(() => process.exit(0));
}

// A shell that waits for a program in the foreground keeps SIGINT to itself, so `npm start` waits for one in the
// background: then the shell ends, and whoever watches it notices.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
watchStarters(end, { expectRunner: process.argv.includes("--under-npm") });
process.stdout.on("error", end); // the terminal is gone

const apiKey = env("COBALT_API_KEY");
const baseUrl = env("COBALT_BASE_URL");
if (baseUrl !== undefined && apiKey === undefined) {
  console.error("COBALT_BASE_URL is set, but COBALT_API_KEY is not. Set both, or neither to use the sandbox.");
  process.exit(1);
}

const connectMode = env("DEMO_CONNECT_MODE");
if (connectMode !== undefined && connectMode !== "popup" && connectMode !== "redirect") {
  console.error(`DEMO_CONNECT_MODE is popup or redirect, not "${connectMode}".`);
  process.exit(1);
}

if (!dev) await buildPage();
demo = await startDemo({
  dev,
  ports: {
    page: Number(env("DEMO_PORT") ?? 4000),
    backend: Number(env("DEMO_BACKEND_PORT") ?? 4001),
    sandbox: Number(env("DEMO_SANDBOX_PORT") ?? 4010),
  },
  accounts: {
    harbor: env("COBALT_HARBOR_ACCOUNT") ?? "harbor",
    lumen: env("COBALT_LUMEN_ACCOUNT") ?? "lumen",
  },
  connectMode,
  databaseFile: env("DEMO_DATABASE"),
  cobalt: apiKey === undefined ? undefined : { apiKey, baseUrl: baseUrl ?? "https://app.refold.ai" },
});
if (ending) await demo.close();

console.log(`Demo     ${demo.pageUrl}`);
console.log(`Backend  ${demo.backendUrl}`);
console.log(
  demo.sandboxUrl === undefined ? `Cobalt   ${baseUrl ?? "https://app.refold.ai"}` : `Sandbox  ${demo.sandboxUrl}`,
);
console.log("Open the first address. Ctrl+C ends all three.");
