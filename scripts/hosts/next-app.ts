// Builds a Next app on the packed packages, serves it beside a sandbox, and looks at it in a browser.
import type { ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveSandbox, type ServedSandbox } from "@cobalt-kit/sandbox/serve";
import { chromium } from "playwright";
import { ensureChromium } from "../browsers/ensure-chromium.ts";
import { pack, pnpm, publishedPackages } from "../build/packages.ts";
import { root, runCommand, startCommand } from "../process/run-command.ts";
import { outcome, report, type Outcome } from "../verify/outcome.ts";

const fixture = join(root, "fixtures/next-app");

/** Server rendering, hydration and the session route of a Next App Router project that has the packed tarballs. */
export async function checkNext(): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), "cobalt-kit-next-"));
  const sandbox = await serveSandbox();
  const env = { NEXT_TELEMETRY_DISABLED: "1", COBALT_BASE_URL: sandbox.url, COBALT_API_KEY: "tk_sandbox" };
  let server: ChildProcess | undefined;
  try {
    await writeHost(folder);
    const install = await pnpm(["install", "--no-frozen-lockfile"], { cwd: folder, env: { CI: "" }, quiet: true });
    if (!install.ok) {
      console.error(install.output);
      return [outcome("install of the Next app", false)];
    }
    const next = join(folder, "node_modules/.bin/next");
    const built = await runCommand(next, ["build"], { cwd: folder, env });
    if (!built.ok) return [outcome("build of the Next app", false)];

    const port = await freePort();
    server = startCommand(next, ["start", "--port", String(port), "--hostname", "127.0.0.1"], { cwd: folder, env });
    const url = `http://127.0.0.1:${port}`;
    await answers(url, server);
    return [outcome("build of the Next app", true), ...(await look(url, sandbox))];
  } finally {
    server?.kill();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function look(url: string, { sandbox }: ServedSandbox): Promise<Outcome[]> {
  const html = await (await fetch(url)).text();
  const markup = html.replace(/<script[\s\S]*?<\/script>/g, "");
  const list = "GET /api/v2/f-sdk/application";

  const browser = await chromium.launch({ executablePath: ensureChromium() });
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    sandbox.control.clearRequests();
    await page.goto(url);
    const search = page.getByRole("searchbox");
    await search.fill("stripe");
    const stripe = page.getByRole("button", { name: "Stripe", exact: true });
    await stripe.waitFor();
    const onServerOnly = sandbox.control.requests({ route: list }).length;
    const opened = page.waitForResponse(
      (response) => response.url().endsWith("/f-sdk/config") && response.request().method() === "POST",
    );
    await stripe.click();
    await page.getByRole("dialog", { name: "Stripe" }).getByText("Connected").first().waitFor();
    const settings = await opened;
    for (const complaint of complaints) console.error(`In the browser: ${complaint}`);
    return [
      outcome(
        "the Next server renders the applications",
        ["HubSpot", "Notion", "Stripe"].every((name) => markup.includes(name)),
      ),
      outcome("what the Next server renders has no style attribute", !/\sstyle="/.test(markup)),
      outcome("the browser takes the applications over without asking again", onServerOnly === 1),
      outcome("the session route of Next lets the page open an application's settings", settings.ok()),
      outcome("the browser hydrates the Next page without a complaint", complaints.length === 0),
    ];
  } finally {
    await browser.close();
  }
}

async function writeHost(folder: string): Promise<void> {
  cpSync(fixture, folder, { recursive: true });
  const tarballs: Record<string, string> = {};
  for (const each of publishedPackages) tarballs[each.manifest.name] = `file:${await pack(each, folder)}`;
  const manifest = JSON.parse(readFileSync(join(fixture, "package.json"), "utf8"));
  const file = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  file(
    "package.json",
    JSON.stringify({ ...manifest, dependencies: { ...manifest.dependencies, ...tarballs } }, null, 2),
  );
  // The packages depend on each other by version; here each version is the tarball. Nothing needs its install script.
  const overrides = Object.entries(tarballs).map(([name, path]) => `  "${name}": ${JSON.stringify(path)}\n`);
  file(
    "pnpm-workspace.yaml",
    `packages: []\nallowBuilds:\n  sharp: false\n  unrs-resolver: false\noverrides:\n${overrides.join("")}`,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`The Next server ended with code ${server.exitCode}.`);
    if (await fetch(`${url}/api/cobalt/session`).then(Boolean, () => false)) return;
    if (Date.now() > until) throw new Error(`The Next server did not answer at ${url} within 30 s.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

if (import.meta.filename === process.argv[1]) report(await checkNext());
