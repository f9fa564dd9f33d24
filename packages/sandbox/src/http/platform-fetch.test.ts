// @vitest-environment node
import { afterEach, describe, expect, it, vi } from "vitest";
import { createWorld } from "../testing/visitor.ts";

const path = "/api/v2/f-sdk/application";
const route = "GET /api/v2/f-sdk/application";

async function world() {
  const made = createWorld();
  const headers = { authorization: `Bearer ${await made.sandbox.control.mintToken("ada")}` };
  return { ...made, headers, get: (init: RequestInit = {}) => made.sandbox.fetch(path, { headers, ...init }) };
}

/** How a promise stands after everything that is due now has run. */
async function stateOf(promise: Promise<unknown>): Promise<string> {
  let state = "pending";
  promise.then(
    () => (state = "fulfilled"),
    () => (state = "rejected"),
  );
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  return state;
}

afterEach(() => {
  vi.useRealTimers();
});

describe("fetch", () => {
  it("takes a text, a URL or a Request, and resolves a relative one", async () => {
    const { sandbox, headers } = await world();
    const absolute = `https://api.example.test${path}`;
    for (const input of [path, absolute, new URL(absolute)]) {
      expect((await sandbox.fetch(input, { headers })).status).toBe(200);
    }
    const response = await sandbox.fetch(new Request(absolute, { headers }));
    expect(response).toMatchObject({ status: 200, ok: true, url: absolute, redirected: false });
    expect((await sandbox.fetch(path, { headers })).url).toBe(`https://sandbox.cobalt.test${path}`);
  });

  it("starts links with the origin of the request, or the one it was given", async () => {
    const { sandbox, headers } = await world();
    const start = async (input: string) => {
      const response = await sandbox.fetch(input, { method: "POST", headers, body: "{}" });
      return response.text();
    };
    expect(await start("https://api.example.test/api/v1/board/integrate")).toContain(
      "https://api.example.test/sandbox/",
    );
    expect(await start("/api/v1/board/integrate")).toContain("https://sandbox.cobalt.test/sandbox/");
  });

  it("rejects with the reason of a signal, aborted before or while it waits", async () => {
    const { get, sandbox } = await world();
    const reason = new Error("left the page");
    await expect(get({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(sandbox.control.requests()).toEqual([]);
    sandbox.control.hold(route);
    const controller = new AbortController();
    const answer = get({ signal: controller.signal });
    expect(await stateOf(answer)).toBe("pending");
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  });

  it("takes the signal of a Request, and none when it is given null", async () => {
    const { sandbox, headers } = await world();
    const controller = new AbortController();
    controller.abort("gone");
    const request = new Request(`https://api.example.test${path}`, { headers, signal: controller.signal });
    await expect(sandbox.fetch(request)).rejects.toBe("gone");
  });

  it("follows redirects, or does not, as the request says", async () => {
    const { sandbox, headers } = await world();
    await sandbox.fetch("/api/v1/board/integrate", { headers });
    const url = sandbox.control.authorizations()[0]?.authUrl ?? "";
    const init = { method: "POST", body: new URLSearchParams({ decision: "deny" }) };
    await expect(sandbox.fetch(url, { ...init, redirect: "error" })).rejects.toThrow(TypeError);
    expect((await sandbox.fetch(url, { ...init, redirect: "manual" })).status).toBe(303);
    expect(await sandbox.fetch(url, init)).toMatchObject({ status: 200, redirected: true });
  });
});

describe("a fault", () => {
  it("answers a status in the vendor's envelope, as often as asked", async () => {
    const { get, sandbox } = await world();
    sandbox.control.failNext(route, { status: 503, times: 2, headers: { "retry-after": "1" } });
    const first = await get();
    expect([first.status, first.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(await first.json()).toMatchObject({ status_code: 503, http_error_type: "SERVICE_UNAVAILABLE" });
    expect((await get()).status).toBe(503);
    expect((await get()).status).toBe(200);
  });

  it("answers any body: none, a text, JSON", async () => {
    const { get, sandbox } = await world();
    sandbox.control.failNext(route, { status: 500, body: "" });
    sandbox.control.failNext(route, {
      status: 502,
      body: "<h1>Bad gateway</h1>",
      headers: { "content-type": "text/html" },
    });
    sandbox.control.failNext(route, { status: 200, body: { success: false } });
    sandbox.control.failNext(route, { status: 204 });
    expect(await (await get()).text()).toBe("");
    expect(await (await get()).text()).toBe("<h1>Bad gateway</h1>");
    expect(await (await get()).json()).toEqual({ success: false });
    expect((await get()).status).toBe(204);
  });

  it("changes nothing in the store", async () => {
    const { sandbox, headers } = await world();
    sandbox.control.failNext("DELETE /api/v1/linked-acc/integration/:slug", {});
    const response = await sandbox.fetch("/api/v1/linked-acc/integration/board", { method: "DELETE", headers });
    expect(response.status).toBe(500);
    expect(sandbox.control.account("ada").connections).toHaveLength(2);
  });

  it("loses the network", async () => {
    const { get, sandbox } = await world();
    sandbox.control.failNext(route, { abort: true });
    await expect(get()).rejects.toThrow(new TypeError("Failed to fetch"));
    expect((await get()).status).toBe(200);
  });

  it("never answers, until the caller gives up", async () => {
    const { get, sandbox } = await world();
    sandbox.control.failNext(route, { hang: true });
    const controller = new AbortController();
    const answer = get({ signal: controller.signal });
    expect(await stateOf(answer)).toBe("pending");
    controller.abort(new Error("enough"));
    await expect(answer).rejects.toThrow("enough");
  });

  it("meets its route whatever the parameter is called, a single resource, or everything", async () => {
    const { sandbox, headers } = await world();
    const status = async (slug: string) => (await sandbox.fetch(`${path}/${slug}`, { headers })).status;
    sandbox.control.failNext("GET /api/v2/f-sdk/application/:application", { status: 500 });
    expect([await status("board"), await status("board")]).toEqual([500, 200]);
    sandbox.control.failNext(`GET ${path}/till`, { status: 500 });
    expect([await status("board"), await status("till")]).toEqual([200, 500]);
    sandbox.control.failNext("*", { status: 500 });
    expect([await status("board"), await status("board")]).toEqual([500, 200]);
  });

  it("is refused for a route nobody serves, and when it could not be answered", async () => {
    const { sandbox } = await world();
    expect(() => sandbox.control.failNext("GET /api/v2/nothing", {})).toThrow('no route "GET /api/v2/nothing"');
    expect(() => sandbox.control.failNext(route, { status: 99 })).toThrow("from 200 to 599");
    expect(() => sandbox.control.failNext(route, { times: 0 })).toThrow("1 or more");
    expect(() => sandbox.control.failNext(route, { status: 204, body: "gone" })).toThrow("has no body");
    expect(() => sandbox.control.hold("GET /nothing")).toThrow("no route");
  });
});

describe("a hold", () => {
  it("keeps answers back that were computed when they were asked for", async () => {
    const { get, sandbox } = await world();
    const id = sandbox.control.hold(route);
    const answer = get();
    expect(await stateOf(answer)).toBe("pending");
    sandbox.control.disconnect("ada", "board");
    expect(sandbox.control.requests()[0]).not.toHaveProperty("status");
    sandbox.control.release(id);
    expect(await (await answer).text()).toContain("ada@shop.test");
    expect(await (await get()).text()).not.toContain("ada@shop.test");
    expect(() => sandbox.control.release(id)).toThrow("holds nothing");
  });

  it("ends with a reset", async () => {
    const { get, sandbox } = await world();
    sandbox.control.hold(route);
    const answer = get();
    expect(await stateOf(answer)).toBe("pending");
    sandbox.control.reset();
    expect((await answer).status).toBe(200);
  });
});

describe("latency", () => {
  it("passes before every answer of the API, and yields to a signal", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { get, sandbox } = await world();
    sandbox.control.setLatency(400);
    const answer = get();
    expect(await stateOf(answer)).toBe("pending");
    await vi.advanceTimersByTimeAsync(399);
    expect(await stateOf(answer)).toBe("pending");
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).status).toBe(200);
    const controller = new AbortController();
    const abandoned = get({ signal: controller.signal });
    controller.abort();
    await expect(abandoned).rejects.toMatchObject({ name: "AbortError" });
    expect((await sandbox.fetch("/healthz")).status).toBe(200);
  });

  it("is given at the start too, and comes back with a reset", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { sandbox } = createWorld({ latency: 50 });
    sandbox.control.setLatency(0);
    expect((await sandbox.fetch(path)).status).toBe(401);
    sandbox.control.reset();
    const answer = sandbox.fetch(path);
    expect(await stateOf(answer)).toBe("pending");
    await vi.advanceTimersByTimeAsync(50);
    expect((await answer).status).toBe(401);
  });
});
