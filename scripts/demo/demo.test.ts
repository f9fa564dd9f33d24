import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { root } from "../process/run-command.ts";

interface Started {
  npm: ChildProcess;
  demo: string;
  backend: string;
  sandbox: string;
  urls: string[];
}

/** The environment as it is in a shell, without what npm, pnpm and vitest put there. */
const outsideOfRunners = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(lifecycle|package|command|execpath|node)|PNPM|VITEST|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$)/.test(
        name,
      ),
  ),
);

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

describe.runIf(process.platform === "linux")("npm start", () => {
  it.each(["SIGTERM", "SIGINT", "SIGKILL"] as const)("leaves nothing running when only npm gets %s", async (signal) => {
    const { npm, urls } = await start(await freePorts());
    expect(await Promise.all(urls.map(answers))).toEqual([true, true, true]);
    const family = descendants(npm.pid ?? 0);
    expect(family.length).toBeGreaterThan(2);

    npm.kill(signal);

    const end = Date.now() + 5000;
    await expect
      .poll(() => Promise.all(urls.map(answers)), { timeout: end - Date.now() })
      .toEqual([false, false, false]);
    await expect.poll(() => family.filter(isAlive), { timeout: Math.max(end - Date.now(), 1) }).toEqual([]);
  });

  it("serves page, backend and sandbox on three origins, on other ports when those are taken", async () => {
    const ports = await freePorts();
    await Promise.all(ports.map(occupy));
    const { npm, demo, backend, sandbox, urls } = await start(ports);

    expect(new Set(urls.map((url) => new URL(url).origin)).size).toBe(3);
    for (const url of urls) expect(ports).not.toContain(Number(new URL(url).port));
    const page = await fetch(demo);
    expect(page.headers.get("content-security-policy")).toContain(`connect-src ${backend} ${sandbox}`);
    expect(await page.text()).toContain(backend);
    expect(await (await fetch(`${backend}/config.json`)).json()).toMatchObject({ cobaltBaseUrl: sandbox });
    npm.kill("SIGTERM");
  });
});

async function start([page, backend, sandbox]: number[]): Promise<Started> {
  const npm = spawn("npm", ["start"], {
    cwd: root,
    detached: true, // a group of its own, so that a signal to npm reaches npm alone
    env: {
      ...outsideOfRunners,
      DEMO_PORT: String(page),
      DEMO_BACKEND_PORT: String(backend),
      DEMO_SANDBOX_PORT: String(sandbox),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  cleanups.push(() => {
    for (const pid of [npm.pid ?? 0, ...descendants(npm.pid ?? 0)]) if (isAlive(pid)) process.kill(pid, "SIGKILL");
  });
  let output = "";
  const all = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (/^Sandbox +http/m.test(output)) resolve();
    };
    npm.stdout.on("data", read);
    npm.stderr.on("data", read);
    npm.on("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
  await all;
  const address = (name: string): string =>
    new RegExp(`^${name} +(http://127\\.0\\.0\\.1:\\d+)$`, "m").exec(output)?.[1] ?? "";
  const [demo, back, box] = [address("Demo"), address("Backend"), address("Sandbox")];
  return { npm, demo, backend: back, sandbox: box, urls: [demo, back, box] };
}

async function freePorts(): Promise<number[]> {
  const servers = await Promise.all([0, 0, 0].map(occupy));
  return Promise.all(servers.map(({ port, close }) => new Promise<number>((resolve) => close(() => resolve(port)))));
}

function occupy(preferred: number): Promise<{ port: number; close(done?: () => void): void }> {
  return new Promise((resolve) => {
    const server = createServer().listen(preferred, "127.0.0.1", () => {
      cleanups.push(() => server.close());
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("The server has no port.");
      resolve({ port: address.port, close: (done) => server.close(done) });
    });
  });
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function descendants(pid: number): number[] {
  const parents = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const parent = /\) \S (\d+)/.exec(statOf(Number(name)))?.[1];
        return parent === undefined ? [] : [[Number(name), Number(parent)] as const];
      }),
  );
  const family = [pid];
  for (const each of family) for (const [child, parent] of parents) if (parent === each) family.push(child);
  return family.slice(1);
}

function isAlive(pid: number): boolean {
  const stat = statOf(pid);
  return stat !== "" && !/\) [ZX] /.test(stat);
}

function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return "";
  }
}
