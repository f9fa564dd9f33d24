// @vitest-environment node
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { serveSandbox } from "@cobalt-kit/sandbox/serve";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCobaltServer, type SessionHandlerOptions } from "../index.ts";
import { toNodeHandler } from "../node-entry.ts";
import { listen } from "../testing/listen.ts";
import { ownerOf } from "../testing/owner-of.ts";
import { createBackend as createExpressBackend } from "./express.ts";
import { createBackend as createFastifyBackend } from "./fastify.ts";
import { createBackend as createHonoBackend } from "./hono.ts";
import { createBackend as createKoaBackend } from "./koa.ts";
import { currentCompany } from "./login.ts";
import { createBackend as createNodeBackend } from "./node-http.ts";
import { perMinute } from "./per-minute.ts";

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
const backends: Record<string, (options: SessionHandlerOptions) => Server | Promise<Server>> = {
  "hono.ts": (options) => createServer(toNodeHandler(createHonoBackend(options).fetch)),
  "express.ts": (options) => createServer(createExpressBackend(options)),
  "fastify.ts": async (options) => {
    const app = createFastifyBackend(options);
    await app.ready();
    return app.server;
  },
  "koa.ts": (options) => createServer(createKoaBackend(options).callback()),
  "node-http.ts": createNodeBackend,
};

/** What asks the example, as a page or a tool would. */
type Ask = (init?: RequestInit) => Promise<Response>;

async function open(name: string): Promise<{ ask: Ask; own: string; url: string; requests: () => number }> {
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
      url,
      requests,
      // Next hands out what the module exports by the method's name
      ask: (init) => (init?.method === "OPTIONS" ? OPTIONS : POST)(new Request(`${own}/api/cobalt/session`, init)),
    };
  }
  const cobalt = createCobaltServer({ apiKey: "tk_sandbox", baseUrl: url });
  const backend = await backends[name]?.({
    cobalt,
    authenticate: currentCompany,
    allowedOrigins: [PAGE],
    rateLimit: perMinute(30),
  });
  if (backend === undefined) throw new Error(`There is no ${name}.`);
  const { close: stop, url: own } = await listen(backend);
  cleanup.push(stop);
  return { own, url, requests, ask: (init) => fetch(`${own}/api/cobalt/session`, init) };
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

  it("gives two customers who ask at once a token of their own each", async () => {
    const { ask, own, url } = await open(name);
    const customers = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? "harbor" : "lumen"));
    const owners = customers.map(async (customer) => {
      const headers = { cookie: `session=of-${customer}`, origin: own };
      const { linkedAccountId, token } = await (await ask({ method: "POST", headers })).json();
      return [linkedAccountId, await ownerOf(token, fetch, url)];
    });
    expect(await Promise.all(owners)).toEqual(customers.map((customer) => [customer, customer]));
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

it("the README shows the rate limit that the examples use", async () => {
  expect(await read("../../README.md")).toContain(`\n\`\`\`ts\n${await read("./per-minute.ts")}\`\`\`\n`);
});

function read(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), "utf8");
}
