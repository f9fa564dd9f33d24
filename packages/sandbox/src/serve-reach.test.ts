// @vitest-environment node
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { serveSandbox, type ServedSandbox } from "./serve.ts";
import { smallFixtures } from "./testing/small-fixtures.ts";

const ends: (() => unknown)[] = [];

async function serve(options: Parameters<typeof serveSandbox>[0] = {}): Promise<ServedSandbox> {
  const served = await serveSandbox({ fixtures: smallFixtures, ...options });
  ends.push(() => served.close());
  return served;
}

afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

interface Call {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

// fetch sets Host itself, a page that rebinds its name does not.
function call(url: string, { method = "GET", path = "/healthz", headers = {}, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on("error", reject).end(body);
  });
}

const applications = "/api/v2/public/application";
const key = { "x-api-key": "tk_small" };

describe("a page that made its own name lead to the sandbox", () => {
  it.each(["/healthz", applications, "/sandbox/control/now", "/sandbox/oauth/x"])("is refused at %s", async (path) => {
    const { url, sandbox } = await serve();
    const answer = await call(url, { path, headers: { ...key, host: "evil.test:4010" } });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain("--allow-host");
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("is let in by the name that the developer allowed", async () => {
    const { url } = await serve({ allowedHosts: ["sandbox.lan"] });
    expect((await call(url, { path: applications, headers: { ...key, host: "sandbox.lan" } })).status).toBe(200);
  });
});

it("refuses a request line that names another host than its header", async () => {
  const { url } = await serve();
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.setEncoding("utf8").on("data", (part: string) => (answer += part));
  socket.write(`GET http://evil.test${applications} HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.test\r\n`);
  socket.write("x-api-key: tk_small\r\nConnection: close\r\n\r\n");
  await once(socket, "close");
  expect(answer).toMatch(/^HTTP\/1.1 403 /);
  expect(answer).toContain("evil.test");
  expect(answer).not.toContain("access-control-allow-origin");
});

describe("a page of a foreign origin", () => {
  it.each(["https://evil.test", "null", "http://localhost.evil.test"])(
    "of %s reads and changes nothing",
    async (origin) => {
      const { url, sandbox } = await serve();
      const body = '{"linked_account_id":"eve"}';
      const headers = { ...key, origin, "content-type": "text/plain" };
      for (const method of ["GET", "POST", "OPTIONS"]) {
        const sent = method === "POST" ? { body } : {};
        const answer = await call(url, { method, path: "/api/v2/public/linked-account", headers, ...sent });
        expect(answer.status).toBe(403);
        expect(answer.text).toContain("--allow-origin");
        expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
      }
      expect(() => sandbox.control.account("eve")).toThrow("no account");
    },
  );

  it("is let in by its name, and by that alone", async () => {
    const { url } = await serve({ allowedOrigins: ["https://shop.test"] });
    const answer = await call(url, { path: applications, headers: { ...key, origin: "https://shop.test" } });
    expect(answer.status).toBe(200);
    expect(answer.headers["access-control-allow-origin"]).toBe("https://shop.test");
    expect(answer.headers.vary).toContain("origin");
    expect((await call(url, { path: applications, headers: { ...key, origin: "http://shop.test" } })).status).toBe(403);
  });

  it("cannot decide for the person at the consent page", async () => {
    const { url, sandbox } = await serve();
    const authorization = `Bearer ${await sandbox.control.mintToken("bob")}`;
    const started = await call(url, { method: "POST", path: "/api/v1/board/integrate", headers: { authorization } });
    const { pathname } = new URL(JSON.parse(started.text).auth_url);
    const decide = (origin: string): Promise<Answer> =>
      call(url, {
        method: "POST",
        path: pathname,
        headers: { origin, "content-type": "application/x-www-form-urlencoded" },
        body: "decision=allow",
      });
    expect((await decide("https://evil.test")).status).toBe(403);
    expect(sandbox.control.account("bob").connections).toEqual([]);
    const decided = await decide(url);
    expect(decided.status).toBe(303);
    await call(url, { path: decided.headers.location ?? "" });
    expect(sandbox.control.account("bob").connections).toHaveLength(1);
  });
});

describe("the control", () => {
  const now = (url: string, origin: string, method = "POST"): Promise<Answer> =>
    call(url, {
      method,
      path: "/sandbox/control/now",
      headers: { origin, "content-type": "application/json" },
      ...(method === "POST" && { body: "[]" }),
    });

  it("is for no page but the sandbox's own, whatever is allowed", async () => {
    const { url } = await serve({ allowedOrigins: ["https://shop.test"] });
    for (const origin of ["https://shop.test", "http://localhost:5173", "null"]) {
      const answer = await now(url, origin);
      expect(answer.status).toBe(403);
      expect(answer.text).toContain("--control-origin");
      expect((await now(url, origin, "OPTIONS")).headers["access-control-allow-origin"]).toBeUndefined();
    }
    expect((await now(url, url)).status).toBe(200);
  });

  it("is for the pages that were named for it, and for these alone", async () => {
    const { url } = await serve({ controlOrigins: ["http://localhost:5173"] });
    for (const method of ["OPTIONS", "POST"]) {
      const answer = await now(url, "http://localhost:5173", method);
      expect(answer.status).toBe(method === "POST" ? 200 : 204);
      expect(answer.headers["access-control-allow-origin"]).toBe("http://localhost:5173");
    }
    for (const other of ["http://localhost:5174", "https://localhost:5173", "http://LOCALHOST:5173", "null"])
      expect((await now(url, other)).status).toBe(403);
  });

  it.each(["null", "*", "file://", "http://localhost:*", "http://localhost:5173/", "HTTP://localhost:5173"])(
    "is for no page of %s, which is no origin",
    async (origin) => {
      await expect((async () => serve({ controlOrigins: [origin] }))()).rejects.toThrow(`not "${origin}"`);
    },
  );
});

describe("a webhook", () => {
  async function receiver(): Promise<{ port: number; got: IncomingHttpHeaders[]; server: Server }> {
    const got: IncomingHttpHeaders[] = [];
    const server = createServer((incoming, response) => {
      got.push(incoming.headers);
      response.end();
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    ends.push(() => server.close());
    const address = server.address();
    return { server, got, port: typeof address === "object" && address !== null ? address.port : 0 };
  }

  async function subscribe(served: ServedSandbox, webhook: Record<string, unknown>): Promise<void> {
    const body = JSON.stringify({ webhook_events: ["Connection Expired"], ...webhook });
    const subscribed = await call(served.url, { method: "POST", path: "/api/v2/public/webhook", headers: key, body });
    expect(subscribed.status).toBe(200);
    served.sandbox.control.expire("ada", "board");
  }

  it("goes nowhere but to this machine, and says so", async () => {
    const served = await serve();
    await subscribe(served, { webhook_url: "http://169.254.169.254/latest/meta-data/" });
    expect(await served.sandbox.control.deliveries()).toMatchObject([
      { status: "failed", attempts: [{ refused: expect.stringContaining("169.254.169.254") }] },
    ]);
  });

  it("goes to a host that was named", async () => {
    const { port, got } = await receiver();
    const served = await serve({ webhookHosts: ["localhost"] });
    await subscribe(served, { webhook_url: `http://localhost:${port}/` });
    await served.sandbox.control.deliveries();
    expect(got).toHaveLength(1);
  });

  it("does not follow where a receiver sends it on to", async () => {
    const { port: inner, got } = await receiver();
    const { port, server } = await receiver();
    server.removeAllListeners("request");
    server.on("request", (_incoming, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${inner}/admin` }).end();
    });
    const served = await serve();
    await subscribe(served, { webhook_url: `http://127.0.0.1:${port}/` });
    await served.sandbox.control.deliveries();
    expect(got).toEqual([]);
  });

  it("neither controls a sandbox nor decides at its consent page, its own or another's", async () => {
    const [served, other] = [await serve(), await serve()];
    const authorization = `Bearer ${await served.sandbox.control.mintToken("bob")}`;
    const started = await call(served.url, {
      method: "POST",
      path: "/api/v1/board/integrate",
      headers: { authorization },
    });
    const form = { "content-type": "application/x-www-form-urlencoded" };
    for (const { webhook_url, webhook_body, webhook_headers } of [
      { webhook_url: `${served.url}/sandbox/control/setDialect`, webhook_body: '["seed"]', webhook_headers: {} },
      { webhook_url: `${other.url}/sandbox/control/setDialect`, webhook_body: ["seed"], webhook_headers: {} },
      { webhook_url: JSON.parse(started.text).auth_url, webhook_body: "decision=allow", webhook_headers: form },
    ]) {
      await subscribe(served, { webhook_type: "custom", webhook_url, webhook_body, webhook_headers });
      served.sandbox.control.connect("ada", "board");
    }
    const statuses = (await served.sandbox.control.deliveries()).flatMap(({ attempts }) =>
      attempts.map(({ status }) => status),
    );
    expect(new Set(statuses)).toEqual(new Set([403]));
  });

  it("carries no header that only a sender may set", async () => {
    const { port, got } = await receiver();
    const served = await serve();
    await subscribe(served, {
      webhook_url: `http://127.0.0.1:${port}/`,
      webhook_type: "custom",
      webhook_headers: {
        authorization: "Bearer theirs",
        "x-tenant": "ada",
        Host: "internal.test",
        "X-Forwarded-For": "10.0.0.1",
        "x-http-method-override": "DELETE",
        "X-Cobalt-Signature": "forged",
        Cookie: "session=1",
        Origin: "http://localhost",
      },
    });
    expect(await served.sandbox.control.deliveries()).toMatchObject([{ status: "delivered" }]);
    const [headers] = got;
    expect(headers).toMatchObject({ authorization: "Bearer theirs", "x-tenant": "ada", host: `127.0.0.1:${port}` });
    expect(headers?.["x-cobalt-signature"]).toMatch(/^[0-9a-f]{64}$/);
    for (const name of ["x-forwarded-for", "x-http-method-override", "cookie", "origin"]) {
      expect(headers).not.toHaveProperty(name);
    }
  });
});

describe("its memory", () => {
  it("reads no body past 1 MB, and answers before the rest is there", async () => {
    const { url } = await serve();
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    ends.push(() => socket.destroy());
    socket.write(
      "POST /api/v2/public/linked-account HTTP/1.1\r\nhost: localhost\r\nx-api-key: tk_small\r\ncontent-length: 500000000\r\n\r\n{",
    );
    const [answer] = await once(socket, "data");
    expect(String(answer)).toContain("larger than 1 MB");
  });

  it("reads no body without an announced length past 1 MB", async () => {
    const { url } = await serve();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const init = { method: "POST", headers: key, body: endless, duplex: "half" } as const;
    // Whether the refusal arrives before the connection breaks is up to the network.
    await fetch(`${url}/api/v2/public/linked-account`, init).catch(() => undefined);
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it("takes no body past 1 MB for none where its control is called", async () => {
    const { url } = await serve();
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `[${" ".repeat(1024 * 1024)}]`,
    };
    const answer = await fetch(`${url}/sandbox/control/now`, init);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("larger than 1 MB")]);
  });

  it("keeps the latest requests within 16 MB", async () => {
    const { url, sandbox } = await serve();
    const body = JSON.stringify({ linked_account_id: "ada", name: "x".repeat(1_000_000) });
    for (let count = 0; count < 20; count += 1) {
      await call(url, { method: "POST", path: "/api/v2/public/linked-account", headers: key, body });
    }
    expect(sandbox.control.requests()).toHaveLength(16);
  });
});
