// @vitest-environment node
import { readFile } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { serveSandbox } from "@cobalt-kit/sandbox/serve";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCobaltServer, type SessionHandlerOptions, type WebhookEvent } from "../index.ts";
import { createBackend as createExpressBackend } from "./express.ts";
import { createBackend as createHonoBackend } from "./hono.ts";
import { currentCompany } from "./login.ts";
import { createBackend as createNodeBackend } from "./node-http.ts";
import { perMinute } from "./per-minute.ts";
import { createWebhookReceiver } from "./webhook-receiver.ts";

const PAGE = "https://app.example.com";
const cookie = "session=of-harbor";
const cleanup: (() => unknown)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] }); // or a minute may end in the middle of a rate limit's
});

afterEach(async () => {
  vi.useRealTimers();
  for (const stop of cleanup.splice(0)) await stop();
});

/** Each on a port of its own. */
const backends: Record<string, (options: SessionHandlerOptions) => Server> = {
  "hono.ts": (options) => createServer(getRequestListener(createHonoBackend(options).fetch)),
  "express.ts": (options) => createServer(createExpressBackend(options)),
  "node-http.ts": createNodeBackend,
};

async function listen(server: Server, path = "/api/cobalt/session"): Promise<string> {
  const { port } = await new Promise<AddressInfo>((resolve, reject) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("The server has no port."));
      else resolve(address);
    });
  });
  cleanup.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${port}${path}`;
}

/** What asks the example, as a page or a tool would. */
type Ask = (init?: RequestInit) => Promise<Response>;

async function open(name: string): Promise<{ ask: Ask; own: string; requests: () => number }> {
  const { close, sandbox, url } = await serveSandbox({ port: 0 });
  cleanup.push(close);
  const requests = (): number => sandbox.control.requests().length;
  if (name === "next-route.ts") {
    vi.resetModules();
    vi.stubEnv("COBALT_API_KEY", "tk_sandbox");
    vi.stubEnv("COBALT_BASE_URL", url);
    cleanup.push(() => vi.unstubAllEnvs());
    const { OPTIONS, POST } = await import("./next-route.ts");
    const own = "https://api.example.com";
    return {
      own,
      requests,
      // Next hands out what the module exports by the method's name
      ask: (init) => (init?.method === "OPTIONS" ? OPTIONS : POST)(new Request(`${own}/api/cobalt/session`, init)),
    };
  }
  const cobalt = createCobaltServer({ apiKey: "tk_sandbox", baseUrl: url });
  const backend = backends[name]?.({
    cobalt,
    authenticate: currentCompany,
    allowedOrigins: [PAGE],
    rateLimit: perMinute(30),
  });
  if (backend === undefined) throw new Error(`There is no ${name}.`);
  const address = await listen(backend);
  return { own: new URL(address).origin, requests, ask: (init) => fetch(address, init) };
}

describe.each([...Object.keys(backends), "next-route.ts"])("%s", (name) => {
  it("gives the account that is signed in a token, never to be kept", async () => {
    const { ask, own } = await open(name);
    const response = await ask({ method: "POST", headers: { cookie, origin: own } });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(await response.json()).toMatchObject({ linkedAccountId: "harbor", token: expect.stringMatching(/^eyJ/) });
  });

  it("refuses nobody and foreign origins before Cobalt is asked, and keeps that from caches too", async () => {
    const { ask, requests } = await open(name);
    const refused = [
      await ask({ method: "POST" }),
      await ask({ method: "POST", headers: { cookie, origin: "https://evil.test" } }),
      await ask({ method: "POST", headers: { cookie, origin: "null" } }),
      await ask({
        method: "OPTIONS",
        headers: { origin: "https://evil.test", "access-control-request-method": "POST" },
      }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 403, 403, 403]);
    for (const { headers } of refused) {
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.has("access-control-allow-origin")).toBe(false);
    }
    expect(requests()).toBe(0);
  });

  it("serves a page on another domain of yours, with its credentials", async () => {
    const { ask } = await open(name);
    const headers = {
      origin: PAGE,
      "access-control-request-method": "POST",
      "access-control-request-headers": "x-csrf",
    };
    const preflight = await ask({ method: "OPTIONS", headers });
    expect(preflight.status).toBe(204);
    const allowed = {
      "access-control-allow-origin": PAGE,
      "access-control-allow-credentials": "true",
      vary: "origin",
    };
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      ...allowed,
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": "x-csrf",
    });
    const answer = await ask({ method: "POST", headers: { cookie, origin: PAGE }, body: "{}" });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject(allowed);
  });

  it("answers 429 past the rate limit, and Cobalt hears no more", async () => {
    const { ask, requests } = await open(name);
    const headers = { cookie, origin: PAGE };
    const statuses = await Promise.all(
      Array.from({ length: 32 }, async () => (await ask({ method: "POST", headers })).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect(requests()).toBe(30);
  });

  it("is what the README shows", async () => {
    expect(await read("../../README.md")).toContain(`\n\`\`\`ts\n${await read(`./${name}`)}\`\`\`\n`);
  });
});

describe.each(["express.ts", "node-http.ts"])("%s, with what makes no Request,", (name) => {
  it.each([
    ["a method no Request can have", { method: "TRACE" }],
    ["a host that is none", { method: "POST", headers: { host: "[" } }],
  ])("survives %s", async (_what, init) => {
    const { ask, own } = await open(name);
    const status = await new Promise((resolve, reject) => {
      request(`${own}/api/cobalt/session`, init, (response) => {
        resolve(response.resume().statusCode);
      })
        .on("error", reject)
        .end();
    });
    expect(status).toBe(400);
    expect((await ask({ method: "POST" })).status).toBe(401);
  });
});

describe("webhook-receiver.ts", () => {
  const claimed = new Set<string>();
  const heard: WebhookEvent[] = [];
  let broken = false;

  beforeEach(() => {
    claimed.clear();
    heard.length = 0;
    broken = false;
  });

  async function subscribe(apiKey = "tk_sandbox"): Promise<Sandbox> {
    const receive = createWebhookReceiver({
      apiKey,
      claim: async (key) => !claimed.has(key) && Boolean(claimed.add(key)),
      release: async (key) => void claimed.delete(key),
      handle: async (event) => {
        if (broken) throw new Error("The database is gone.");
        heard.push(event);
      },
    });
    const url = await listen(createServer(getRequestListener((incoming) => receive(incoming))), "/cobalt");
    const sandbox = createSandbox({ clock: () => Date.UTC(2026, 7, 3, 10) });
    const cobalt = createCobaltServer({ apiKey: "tk_sandbox", fetch: sandbox.fetch });
    const events = ["Connection Created", "Workflow Completed", "Workflow Errored"];
    await cobalt.createWebhook({ url, events });
    await cobalt.createWebhook({ url, events }); // a second one tells everything twice
    return sandbox;
  }

  it("acts once on what is delivered twice", async () => {
    const sandbox = await subscribe();
    sandbox.control.connect("harbor", "slack");
    const deliveries = await sandbox.control.deliveries();
    expect(deliveries.map(({ status }) => status)).toEqual(["delivered", "delivered"]);
    expect(heard).toMatchObject([{ event: "Connection Created", slug: "slack" }]);
  });

  it("is told again what it could not handle", async () => {
    const sandbox = await subscribe();
    broken = true;
    sandbox.control.connect("harbor", "slack");
    await sandbox.control.deliveries();
    expect(heard).toEqual([]);
    broken = false;
    sandbox.control.advance(10_000);
    const deliveries = await sandbox.control.deliveries();
    expect(deliveries.map(({ status }) => status)).toEqual(["delivered", "delivered"]);
    expect(heard).toHaveLength(1);
  });

  it("believes nobody who has not the key", async () => {
    const sandbox = await subscribe("tk_other");
    sandbox.control.connect("harbor", "slack");
    const [delivery] = await sandbox.control.deliveries();
    expect(delivery?.attempts).toMatchObject([{ status: 401 }]);
    expect(heard).toEqual([]);
  });

  it("is what the README shows", async () => {
    expect(await read("../../README.md")).toContain(`\n\`\`\`ts\n${await read("./webhook-receiver.ts")}\`\`\`\n`);
  });
});

it("the README shows the rate limit that the examples use", async () => {
  expect(await read("../../README.md")).toContain(`\n\`\`\`ts\n${await read("./per-minute.ts")}\`\`\`\n`);
});

function read(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), "utf8");
}
