// @vitest-environment node
import { once } from "node:events";
import { connect, createServer as createHttp2Server } from "node:http2";
import { createServer, request as send, type RequestListener, type RequestOptions, type Server } from "node:http";
import { createSandbox } from "@cobalt-kit/sandbox";
import express from "express";
import fastify from "fastify";
import Koa from "koa";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createCobaltServer, createSessionHandler, createWebhookHandler, type WebhookEvent } from "../index.ts";
import { listen } from "../testing/listen.ts";
import { type NodeHandlerOptions, toNodeHandler } from "./to-node-handler.ts";

type Handler = (request: Request) => Response | Promise<Response>;

/** One server of each kind, with the handler at every path. */
const mounts: Record<string, (handler: Handler, options?: NodeHandlerOptions) => Promise<Server>> = {
  "node:http": async (handler, options) => createServer(toNodeHandler(handler, options)),
  Express: async (handler, options) => createServer(express().use(toNodeHandler(handler, options))),
  Fastify: async (handler, options) => {
    const handle = toNodeHandler(handler, options);
    const app = fastify();
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", (_request, _body, done) => done(null));
    app.all("/*", (request, reply) => {
      reply.hijack();
      return handle(request.raw, reply.raw);
    });
    await app.ready();
    return app.server;
  },
  Koa: async (handler, options) => {
    const handle = toNodeHandler(handler, options);
    const app = new Koa();
    app.silent = true; // it would log what breaks off
    app.use((context) => {
      context.respond = false;
      return handle(context.req, context.res);
    });
    return createServer(app.callback());
  },
};

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function start(server: Parameters<typeof listen>[0]): Promise<string> {
  const { url, close } = await listen(server);
  stops.push(close);
  return url;
}

/** A request as no fetch would send it, and the answer's status and text. */
async function sendRaw(url: string, options: RequestOptions, body?: string): Promise<{ status: number; text: string }> {
  const outgoing = send(url, options);
  outgoing.end(body);
  const [incoming] = await once(outgoing, "response");
  let text = "";
  for await (const chunk of incoming) text += chunk;
  return { status: incoming.statusCode, text };
}

describe.each(Object.keys(mounts))("in %s", (name) => {
  async function mount(handler: Handler, options?: NodeHandlerOptions): Promise<string> {
    const server = await mounts[name]?.(handler, options);
    if (server === undefined) throw new Error(`There is no ${name}.`);
    return start(server);
  }

  it("hands over the method, the address, the headers and every byte of the body", async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 256);
    let seen: Request | undefined;
    let received = new ArrayBuffer();
    const url = await mount(async (request) => {
      seen = request;
      received = await request.arrayBuffer();
      return Response.json({ done: true }, { status: 202 });
    });
    const headers = { "content-type": "application/json", cookie: "a=1; b=2", "x-many": "one, two" };
    const response = await fetch(`${url}/some/path?q=%20&q=2`, { method: "PUT", headers, body: bytes });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ done: true });
    expect(seen?.method).toBe("PUT");
    expect(seen?.url).toBe(`${url}/some/path?q=%20&q=2`);
    expect(Object.fromEntries(seen?.headers ?? [])).toMatchObject(headers);
    expect(Buffer.compare(Buffer.from(received), bytes)).toBe(0);
  });

  it("hands over the body while it still comes, and streams the answer", async () => {
    const url = await mount((request) => new Response(request.body));
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const init = { method: "POST", body: readable, duplex: "half" };
    const answer = fetch(url, init);
    const decoder = new TextDecoder();
    void writer.write(new TextEncoder().encode("first"));
    const reader = (await answer).body?.getReader();
    expect(decoder.decode((await reader?.read())?.value)).toBe("first"); // the request has not ended
    void writer.write(new TextEncoder().encode("second"));
    expect(decoder.decode((await reader?.read())?.value)).toBe("second");
    await writer.close();
    expect((await reader?.read())?.done).toBe(true);
  });

  it("refuses a body that is too long with 413, announced or not", async () => {
    const onError = vi.fn<() => void>();
    const url = await mount(async (request) => new Response(await request.text()), { bodyLimit: 10, onError });
    expect((await fetch(url, { method: "POST", body: "0123456789" })).status).toBe(200);
    const announced = await fetch(url, { method: "POST", body: "0123456789a" });
    expect(announced.status).toBe(413);
    expect(await announced.json()).toMatchObject({ code: "invalid-request", message: expect.stringContaining("10") });
    const chunked = { method: "POST", headers: { "transfer-encoding": "chunked" } };
    expect((await sendRaw(url, chunked, "0123456789a")).status).toBe(413);
    expect((await sendRaw(url, chunked, "0".repeat(3_000_000))).status).toBe(413);
    expect(onError).not.toHaveBeenCalled();
  });

  it("sends each cookie in a header of its own, and other repeated headers as one", async () => {
    const url = await mount(() => {
      const headers = new Headers([
        ["set-cookie", "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT"],
        ["set-cookie", "b=2"],
        ["x-many", "one"],
        ["x-many", "two"],
      ]);
      return new Response(null, { status: 204, headers });
    });
    const { status, headers } = await fetch(url);
    expect(status).toBe(204);
    expect(headers.getSetCookie()).toEqual(["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2"]);
    expect(headers.get("x-many")).toBe("one, two");
  });

  it("answers HEAD with the head alone", async () => {
    const cancel = vi.fn<() => void>();
    const body = new ReadableStream({ cancel });
    const url = await mount(() => new Response(body, { headers: { "content-length": "5", "x-head": "yes" } }));
    const response = await fetch(url, { method: "HEAD" });
    expect(response.headers.get("x-head")).toBe("yes");
    expect(response.headers.get("content-length")).toBe("5");
    expect(await response.text()).toBe("");
    expect(cancel).toHaveBeenCalledOnce();
  });

  it("answers 500 where the handler throws, and tells you alone why", async () => {
    const onError = vi.fn<() => void>();
    const failure = new Error("password of the database: hunter2");
    const url = await mount(() => Promise.reject(failure), { onError });
    const response = await fetch(url);
    expect(response.status).toBe(500);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ code: "server", message: "The request could not be answered." });
    expect(onError).toHaveBeenCalledExactlyOnceWith(failure, expect.objectContaining({ method: "GET" }));
  });

  it("breaks the connection where an answer fails half-way", async () => {
    const onError = vi.fn<() => void>();
    const failure = new Error("The disk is gone.");
    const half = (controller: ReadableStreamDefaultController): void =>
      controller.enqueue(new TextEncoder().encode("half"));
    const url = await mount(
      () =>
        new Response(new ReadableStream({ start: half, pull: () => Promise.reject(failure) }, { highWaterMark: 0 })),
      { onError },
    );
    await expect(fetch(url).then((response) => response.text())).rejects.toThrow(TypeError);
    await expect.poll(() => onError).toHaveBeenCalledExactlyOnceWith(failure, expect.anything());
  });

  it("aborts the request's signal when the caller leaves, and calls that no error", async () => {
    const onError = vi.fn<() => void>();
    const leaving = new AbortController();
    const reasons: unknown[] = [];
    const url = await mount(
      async ({ signal }) => {
        expect(signal.aborted).toBe(false);
        leaving.abort();
        await once(signal, "abort");
        reasons.push(signal.reason);
        throw signal.reason;
      },
      { onError },
    );
    const answer = fetch(url, { method: "POST", body: "{}", signal: leaving.signal });
    await expect(answer).rejects.toThrow("aborted");
    await expect.poll(() => reasons).toMatchObject([{ name: "AbortError" }]);
    expect(onError).not.toHaveBeenCalled();
  });

  it("does not abort what was answered", async () => {
    let signal: AbortSignal | undefined;
    const url = await mount((request) => {
      ({ signal } = request);
      return new Response("done");
    });
    expect(await (await fetch(url)).text()).toBe("done");
    stops.splice(0).forEach((stop) => void stop());
    await new Promise((resolve) => setImmediate(resolve));
    expect(signal?.aborted).toBe(false);
  });

  it.each([
    ["no Response", () => undefined],
    [
      "one whose body was read already",
      async () => {
        const response = new Response("read");
        await response.text();
        return response;
      },
    ],
    [
      "one whose body was read in part and let go",
      async () => {
        const response = new Response("read");
        const reader = response.body?.getReader();
        await reader?.read();
        reader?.releaseLock();
        return response;
      },
    ],
    [
      "one whose body somebody else is about to read",
      () => {
        const response = new Response("read");
        response.body?.getReader();
        return response;
      },
    ],
  ])("answers 500 where the handler returns %s", async (_what, answer) => {
    const onError = vi.fn<() => void>();
    // as JavaScript lets it happen
    const handler: Handler = Object.assign(answer);
    const url = await mount(handler, { onError });
    expect((await fetch(url)).status).toBe(500);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringContaining("toNodeHandler") }),
      expect.anything(),
    );
  });

  it("takes a whole address in place of a path, as a proxy sends it", async () => {
    const url = await mount((request) => new Response(request.url));
    const path = "http://api.example.com/a?b=1";
    expect(await sendRaw(url, { path })).toEqual({ status: 200, text: path });
    expect((await sendRaw(url, { path: "http://user@evil.test/" })).status).toBe(400);
  });

  it.each([
    ["a method that no Request can have", { method: "TRACE" }],
    ["a host that is none", { headers: { host: "[" } }],
    ["a host that would change the path", { headers: { host: "evil.test/x?" } }],
  ])("answers 400 to %s, and does not ask the handler", async (_what, options) => {
    const handler = vi.fn<() => Response>();
    const url = await mount(handler);
    const { status } = await sendRaw(url, options);
    expect(status).toBe(400);
    expect(handler).not.toHaveBeenCalled();
  });

  it("believes a proxy's word on protocol and host only where you do", async () => {
    const handler = (request: Request): Response => new Response(request.url);
    const headers = { "x-forwarded-proto": "https, http", "x-forwarded-host": "api.example.com" };
    const plain = await mount(handler);
    expect(await (await fetch(`${plain}/a`, { headers })).text()).toBe(`${plain}/a`);
    const behind = await mount(handler, { trustProxy: true });
    expect(await (await fetch(`${behind}/a`, { headers })).text()).toBe("https://api.example.com/a");
    expect(await (await fetch(`${behind}/a`)).text()).toBe(`${behind}/a`);
    const broken = await fetch(behind, { headers: { "x-forwarded-proto": "javascript" } });
    expect(broken.status).toBe(400);
  });

  it("mounts the session handler: a page of the same origin behind a proxy gets its token", async () => {
    const { fetch: sandbox } = createSandbox();
    const cobalt = createCobaltServer({ apiKey: "tk_sandbox", fetch: sandbox });
    const url = await mount(createSessionHandler({ cobalt, authenticate: () => "harbor" }), { trustProxy: true });
    const headers = {
      origin: "https://app.example.com",
      "x-forwarded-host": "app.example.com",
      "x-forwarded-proto": "https",
    };
    expect(await (await fetch(url, { method: "POST", headers })).json()).toMatchObject({ linkedAccountId: "harbor" });
    headers.origin = "https://evil.test";
    expect((await fetch(url, { method: "POST", headers })).status).toBe(403);
  });

  it("mounts the webhook handler: what was signed is what is verified", async () => {
    const events: WebhookEvent[] = [];
    const receive = createWebhookHandler({ apiKey: "tk_sandbox", onEvent: (event) => void events.push(event) });
    const url = await mount(receive);
    const delivered = await deliver(url);
    expect(delivered).toEqual([200]);
    expect(events).toMatchObject([{ event: "Connection Created", slug: "slack" }]);
  });
});

/** Lets the sandbox deliver one event, and tells the status of each attempt. */
async function deliver(url: string): Promise<(number | undefined)[]> {
  const sandbox = createSandbox({ clock: () => Date.UTC(2026, 7, 3, 10) });
  const cobalt = createCobaltServer({ apiKey: "tk_sandbox", fetch: sandbox.fetch });
  await cobalt.createWebhook({ url, events: ["Connection Created"] });
  sandbox.control.connect("harbor", "slack");
  const [delivery] = await sandbox.control.deliveries();
  return delivery?.attempts.map(({ status }) => status) ?? [];
}

describe("behind a body parser", () => {
  function receiver(events: WebhookEvent[], onError?: (error: unknown) => void): RequestListener {
    const onEvent = (event: WebhookEvent): void => void events.push(event);
    return toNodeHandler(createWebhookHandler({ apiKey: "tk_sandbox", onEvent }), { onError });
  }

  it.each([
    ["express.raw()", express.raw({ type: "*/*" })],
    ["express.text()", express.text({ type: "*/*" })],
    [
      "express.json() that keeps the bytes",
      express.json({ verify: (request, _response, bytes) => void Object.assign(request, { rawBody: bytes }) }),
    ],
  ])("verifies what %s left", async (_what, parser) => {
    const events: WebhookEvent[] = [];
    const url = await start(createServer(express().use(parser, receiver(events))));
    expect(await deliver(url)).toEqual([200]);
    expect(events).toHaveLength(1);
  });

  it("says that the bytes are gone after express.json(), and what to do", async () => {
    const events: WebhookEvent[] = [];
    const onError = vi.fn<(error: unknown) => void>();
    const url = await start(createServer(express().use(express.json(), receiver(events, onError))));
    expect(await deliver(url)).toEqual([500]);
    expect(events).toEqual([]);
    expect(onError).toHaveBeenCalledOnce();
    const [[error] = []] = onError.mock.calls;
    expect(String(error)).toContain("Mount the handler before the parser");
    expect(String(error)).toContain("POST /");
  });

  it("lets the session handler work after express.json(), as it reads no body", async () => {
    const { fetch: sandbox } = createSandbox();
    const cobalt = createCobaltServer({ apiKey: "tk_sandbox", fetch: sandbox });
    const handle = toNodeHandler(createSessionHandler({ cobalt, authenticate: () => "harbor" }));
    const url = await start(
      createServer(express().use(express.json()).use("/api", express.Router().all("/token", handle))),
    );
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"linkedAccountId":"lumen"}`,
    };
    expect(await (await fetch(`${url}/api/token`, init)).json()).toMatchObject({ linkedAccountId: "harbor" });
  });
});

it("speaks HTTP/2, too", async () => {
  const handle = toNodeHandler(async (request) => {
    const headers = { "set-cookie": "a=1" };
    return Response.json([request.method, request.url, await request.text()], { status: 201, headers });
  });
  const url = await start(createHttp2Server((incoming, outgoing) => void handle(incoming, outgoing)));
  const client = connect(url);
  stops.push(() => client.close());
  const stream = client.request({ ":method": "POST", ":path": "/api?a=1" });
  stream.end("body");
  const [head] = await once(stream, "response");
  let text = "";
  for await (const chunk of stream) text += chunk;
  expect(head).toMatchObject({ ":status": 201, "set-cookie": ["a=1"] });
  expect(JSON.parse(text)).toEqual(["POST", `${url}/api?a=1`, "body"]);
});

it("leaves out over HTTP/2 what only a connection of HTTP/1.1 has, as of an answer that is passed on", async () => {
  const headers = { connection: "keep-alive", "transfer-encoding": "chunked", "keep-alive": "timeout=5", "x-own": "1" };
  const handle = toNodeHandler(() => new Response("ok", { headers }));
  const url = await start(createHttp2Server((incoming, outgoing) => void handle(incoming, outgoing)));
  const client = connect(url);
  stops.push(() => client.close());
  const stream = client.request({ ":path": "/" });
  stream.end();
  const [head] = await once(stream, "response");
  stream.resume();
  expect(head).toMatchObject({ ":status": 200, "x-own": "1" });
  expect(head).not.toHaveProperty("transfer-encoding");
});

it("keeps the whole path below a router of Express", async () => {
  const handle = toNodeHandler((request) => new Response(request.url));
  const url = await start(createServer(express().use("/api", express.Router().use("/cobalt", handle))));
  expect(await (await fetch(`${url}/api/cobalt/session?a=1`)).text()).toBe(`${url}/api/cobalt/session?a=1`);
});

it("keeps what middleware set before it: cookies and Vary are added to", async () => {
  const handle = toNodeHandler(
    () => new Response("ok", { headers: { "set-cookie": "ours=1", vary: "origin", "cache-control": "no-store" } }),
  );
  const server = createServer((incoming, outgoing) => {
    outgoing.setHeader("set-cookie", "session=1");
    outgoing.setHeader("vary", "accept-encoding");
    outgoing.setHeader("cache-control", "public");
    void handle(incoming, outgoing);
  });
  const { headers } = await fetch(await start(server));
  expect(headers.getSetCookie()).toEqual(["session=1", "ours=1"]);
  expect(headers.get("vary")).toBe("accept-encoding, origin");
  expect(headers.get("cache-control")).toBe("no-store");
});

it("logs what nobody listens to, and survives a log that fails", async () => {
  const logged = vi.spyOn(console, "error").mockReturnValue();
  const failure = new Error("No database.");
  const fail = (): never => {
    throw failure;
  };
  const url = await start(createServer(toNodeHandler(fail)));
  expect((await fetch(url)).status).toBe(500);
  expect(logged).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("[cobalt-kit]"), failure);
  logged.mockRestore();
  for (const onError of [fail, () => Promise.reject(failure)]) {
    const silent = await start(createServer(toNodeHandler(fail, { onError })));
    expect((await fetch(silent)).status).toBe(500);
  }
});
