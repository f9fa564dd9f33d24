// @vitest-environment node
import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { serveSandbox, type ServedSandbox } from "./serve.ts";
import { smallFixtures } from "./testing/small-fixtures.ts";

let served: ServedSandbox | undefined;

async function serve(options: Parameters<typeof serveSandbox>[0] = {}): Promise<ServedSandbox> {
  served = await serveSandbox({ fixtures: smallFixtures, ...options });
  return served;
}

afterEach(async () => {
  await served?.close();
  served = undefined;
});

describe("the sandbox over HTTP", () => {
  it("says that it is there", async () => {
    const { url } = await serve();
    expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ ok: true });
  });

  it("delivers webhooks by HTTP", async () => {
    const { url } = await serve();
    const receiver = createServer();
    const port = await new Promise<number>((listening) => {
      receiver.listen(0, "127.0.0.1", () => {
        const address = receiver.address();
        listening(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const signature = new Promise((received) => {
      receiver.on("request", (request, response) => {
        received(request.headers["x-cobalt-signature"]);
        response.end();
      });
    });
    await fetch(`${url}/api/v2/public/webhook`, {
      method: "POST",
      headers: { "x-api-key": "tk_small" },
      body: JSON.stringify({ webhook_url: `http://127.0.0.1:${port}/`, webhook_events: ["Connection Expired"] }),
    });
    await fetch(`${url}/sandbox/control/expire`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '["ada", "board"]',
    });
    expect(await signature).toMatch(/^[0-9a-f]{64}$/);
    const listed = await fetch(`${url}/sandbox/control/deliveries`, {
      method: "POST",
      headers: { "content-type": "application/json" },
    });
    expect(await listed.json()).toMatchObject({ result: [{ status: "delivered" }] });
    receiver.close();
  });

  it("breaks the connection for a reset, without an answer", async () => {
    const { url, sandbox } = await serve();
    sandbox.control.setFaults({ rate: 1, kinds: ["reset"] });
    await expect(fetch(`${url}/api/v2/f-sdk/application`)).rejects.toThrow(TypeError);
    sandbox.control.setFaults(null);
    expect((await fetch(`${url}/api/v2/f-sdk/application`)).status).toBe(401);
  });

  it("breaks the connection in the middle of half a body", async () => {
    const { url, sandbox } = await serve();
    sandbox.control.setFaults({ rate: 1, kinds: ["half-body"] });
    const response = await fetch(`${url}/api/v2/public/linked-account`, { headers: { "x-api-key": "tk_small" } });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get("content-length"))).toBeGreaterThan(100);
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it("answers a preflight with every header and method of the API, and exposes none", async () => {
    const { url } = await serve();
    const preflight = await fetch(`${url}/api/v2/f-sdk/config`, {
      method: "OPTIONS",
      headers: {
        origin: "http://localhost:5173",
        "access-control-request-method": "PUT",
        "access-control-request-headers": "authorization,content-type,slug",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
    const allowed = preflight.headers.get("access-control-allow-headers")?.split(", ");
    for (const header of [
      "authorization",
      "content-type",
      "x-api-key",
      "linked_account_id",
      "slug",
      "config_id",
      "connection_id",
      "sync_execution",
      "disable_field_options",
      "include-headers",
      "instance_tag",
      "environment",
    ]) {
      expect(allowed).toContain(header);
    }
    const methods = preflight.headers.get("access-control-allow-methods")?.split(", ");
    expect(methods).toEqual(expect.arrayContaining(["GET", "POST", "PUT", "PATCH", "DELETE"]));
    expect(preflight.headers.get("access-control-expose-headers")).toBeNull();
  });

  it("lets a page of this machine read answers, refusals and faults, and exposes no header", async () => {
    const { url, sandbox } = await serve();
    sandbox.control.failNext("GET /api/v2/f-sdk/application", { status: 500 });
    for (const status of [500, 401]) {
      const response = await fetch(`${url}/api/v2/f-sdk/application`, { headers: { origin: "http://localhost:5173" } });
      expect(response.status).toBe(status);
      expect(response.headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
      expect(response.headers.get("access-control-expose-headers")).toBeNull();
      expect(response.headers.get("x-request-id")).not.toBeNull();
    }
  });

  it("takes headers with underscores", async () => {
    const { url } = await serve();
    const headers = { "x-api-key": "tk_small", linked_account_id: "ada", slug: "board" };
    const response = await fetch(`${url}/api/v2/public/config/field/f_book`, { headers });
    expect(await response.json()).toMatchObject({ id: "f_book", value: "wb_1" });
  });

  it("starts links with the address it listens on", async () => {
    const { url, sandbox } = await serve();
    const authorization = `Bearer ${await sandbox.control.mintToken("bob")}`;
    const response = await fetch(`${url}/api/v1/board/integrate`, { method: "POST", headers: { authorization } });
    const { auth_url: authUrl } = await response.json();
    expect(authUrl).toMatch(new RegExp(`^${url}/sandbox/oauth/`));
    const page = await fetch(authUrl, { method: "POST", body: new URLSearchParams({ decision: "allow" }) });
    expect(await page.text()).toContain("Board is connected");
    expect(sandbox.control.account("bob").connections).toHaveLength(1);
  });

  it("answers 400 to a body over 1 MB and to one that is no JSON", async () => {
    const { url, sandbox } = await serve();
    const headers = { authorization: await sandbox.control.mintToken("ada"), "content-type": "application/json" };
    for (const body of [JSON.stringify({ slug: "x".repeat(3_000_000) }), "{"]) {
      const response = await fetch(`${url}/api/v2/f-sdk/config`, { method: "POST", headers, body });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ http_error_type: "BAD_REQUEST" });
    }
  });

  it("breaks the connection off when a fault loses the network, and goes on", async () => {
    const { url, sandbox } = await serve();
    sandbox.control.failNext("*", { abort: true });
    await expect(fetch(`${url}/api/v2/f-sdk/application`)).rejects.toThrow(TypeError);
    expect((await fetch(`${url}/api/v2/f-sdk/application`)).status).toBe(401);
  });

  it("breaks the connection of a request with a body, too", async () => {
    const { url, sandbox } = await serve();
    sandbox.control.failNext("POST /api/v2/f-sdk/config", { abort: true });
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: '{"slug":"slack"}' };
    await expect(fetch(`${url}/api/v2/f-sdk/config`, init)).rejects.toThrow(TypeError);
  });

  it("closes with requests that still wait", async () => {
    const { url, sandbox, close } = await serve();
    sandbox.control.failNext("*", { hang: true });
    const waiting = fetch(`${url}/api/v2/f-sdk/application`).catch((error: unknown) => error);
    while (sandbox.control.requests().length === 0) await fetch(`${url}/healthz`);
    await close();
    expect(await waiting).toBeInstanceOf(TypeError);
    served = undefined;
  });

  it("says so when the port is taken", async () => {
    const { url } = await serve();
    await expect(serveSandbox({ port: Number(new URL(url).port) })).rejects.toThrow(
      /Port \d+ of 127\.0\.0\.1 is taken/,
    );
  });
});

describe("control over HTTP", () => {
  const call = (url: string, method: string, args: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/sandbox/control/${method}`, {
      method: "POST",
      body: typeof args === "string" ? args : JSON.stringify(args),
      headers: { "content-type": "application/json", ...headers },
    });

  it("mirrors every method", async () => {
    const { url, sandbox } = await serve({ clock: () => Date.UTC(2026, 9, 5) });
    const result = async (method: string, ...args: unknown[]) => {
      const response = await call(url, method, args);
      expect(response.status).toBe(200);
      return (await response.json()).result;
    };
    expect(await result("now")).toBe("2026-10-05T00:00:00.000Z");
    expect(await result("advance", 1000)).toBeNull();
    expect(sandbox.control.now()).toBe("2026-10-05T00:00:01.000Z");
    expect(await result("mintToken", "ada")).toBe(await sandbox.control.mintToken("ada"));
    expect(await result("account", "bob")).toMatchObject({ accountId: "bob", connections: [] });
    await result("connect", "bob", "till");
    expect(await result("hold", "GET /api/v2/f-sdk/application")).toBe("hold-1");
    await result("release", "hold-1");
    await result("failNext", "*", { status: 418 });
    expect((await fetch(`${url}/api/v2/f-sdk/application`)).status).toBe(418);
    expect(await result("requests")).toMatchObject([{ status: 418 }]);
    await result("reset");
    expect(sandbox.control.account("bob").connections).toEqual([]);
  });

  it("is out of reach for a page of another origin", async () => {
    const { url } = await serve();
    const headers = { origin: "http://evil.test" };
    expect((await call(url, "now", [], headers)).headers.get("access-control-allow-origin")).toBeNull();
    const preflight = await fetch(`${url}/sandbox/control/now`, { method: "OPTIONS", headers });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
    expect(preflight.ok).toBe(false);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"]) {
      expect((await call(url, "reset", "[]", { "content-type": type })).status).toBe(415);
    }
  });

  it("tells what was wrong with a call", async () => {
    const { url } = await serve();
    expect((await call(url, "nothing", [])).status).toBe(404);
    expect((await call(url, "__proto__", [])).status).toBe(404);
    expect((await call(url, "constructor", [])).status).toBe(404);
    expect((await fetch(`${url}/sandbox/control/now`)).status).toBe(405);
    expect((await call(url, "advance", { ms: 1 })).status).toBe(400);
    expect((await call(url, "advance", "[")).status).toBe(400);
    expect((await call(url, "advance", ["5000"])).status).toBe(400);
    expect((await call(url, "now", [])).status).toBe(200);
    const response = await call(url, "account", ["zoe"]);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: 'The sandbox has no account "zoe"' });
  });
});
