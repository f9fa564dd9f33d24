// @vitest-environment node
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { describe, expect, it, vi } from "vitest";
import { createCobaltServer, createSessionHandler, type SessionHandlerOptions } from "./index.ts";

import { inReverse } from "./testing/in-reverse.ts";
import { ownerOf } from "./testing/owner-of.ts";

const OWN = "https://ledgerline.test";
const PAGE = "https://app.ledgerline.test";

function open(options: Partial<SessionHandlerOptions> = {}): {
  handle: (request: Request) => Promise<Response>;
  sandbox: Sandbox;
} {
  const sandbox = createSandbox({ clock: () => Date.UTC(2026, 7, 3, 10) });
  const cobalt = createCobaltServer({ apiKey: "tk_sandbox", fetch: sandbox.fetch });
  const handle = createSessionHandler({
    cobalt,
    authenticate: () => "harbor",
    allowedOrigins: [`${PAGE}/`],
    ...options,
  });
  return { handle, sandbox };
}

function ask(headers: Record<string, string> = { origin: OWN }, init: RequestInit = {}): Request {
  return new Request(`${OWN}/api/cobalt/session?linkedAccountId=lumen`, { method: "POST", ...init, headers });
}

describe("a page that may ask", () => {
  it("gets a token of the account that is signed in, whatever it names itself", async () => {
    const { handle, sandbox } = open();
    const response = await handle(
      ask({ origin: OWN }, { body: '{"linkedAccountId":"lumen","linked_account_id":"lumen"}' }),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const body: unknown = await response.json();
    expect(body).toEqual({ token: expect.any(String), expiresInSeconds: 86_400, linkedAccountId: "harbor" });
    expect(sandbox.control.requests()).toMatchObject([{ body: { linked_account_id: "harbor" } }]);
  });

  it("gets its own customer's token of many that are asked for at once, whichever Cobalt answers first", async () => {
    const sandbox = createSandbox({ clock: () => Date.UTC(2026, 7, 3, 10) });
    const handle = createSessionHandler({
      cobalt: createCobaltServer({ apiKey: "tk_sandbox", fetch: inReverse(sandbox.fetch, 40) }),
      authenticate: async ({ headers }) => headers.get("x-customer"),
    });
    const customers = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? "harbor" : "lumen"));
    const answers = await Promise.all(customers.map((customer) => handle(ask({ "x-customer": customer }))));
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(bodies.map(({ linkedAccountId }) => linkedAccountId)).toEqual(customers);
    expect(await Promise.all(bodies.map(({ token }) => ownerOf(token, sandbox.fetch)))).toEqual(customers);
  });

  it.each([
    ["its own origin", { origin: OWN }],
    ["an allowed one", { origin: PAGE }],
    ["the same site as seen behind a proxy", { origin: "https://outside.test", "sec-fetch-site": "same-origin" }],
    ["no browser at all", {}],
  ])("asks from %s", async (_what, headers) => {
    expect((await open().handle(ask(headers))).status).toBe(200);
  });

  it.each([
    ["HTTPS://App.Ledgerline.test:443/", PAGE],
    ["capacitor://localhost", "capacitor://localhost"],
  ])("is known however its origin is written: %s", async (allowed, origin) => {
    const response = await open({ allowedOrigins: [allowed] }).handle(ask({ origin }));
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
  });

  it("is known where a caller without types gives its origin alone", async () => {
    const response = await open(Object({ allowedOrigins: PAGE })).handle(ask({ origin: PAGE }));
    expect(response.headers.get("access-control-allow-origin")).toBe(PAGE);
  });

  it("is answered without its body being read, however large", async () => {
    const request = ask({ origin: OWN }, { body: "x".repeat(5_000_000) });
    expect((await open().handle(request)).status).toBe(200);
    expect(request.bodyUsed).toBe(false);
  });

  it("is told so by a preflight, with credentials", async () => {
    const { handle } = open();
    const preflight = {
      origin: PAGE,
      "access-control-request-method": "POST",
      "access-control-request-headers": "x-csrf",
    };
    const response = await handle(ask(preflight, { method: "OPTIONS" }));
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "access-control-allow-origin": PAGE,
      "access-control-allow-credentials": "true",
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": "x-csrf",
      vary: "origin",
    });
    expect((await handle(ask({ origin: PAGE }))).headers.get("access-control-allow-origin")).toBe(PAGE);
  });
});

describe("a page that may not ask", () => {
  it.each([
    ["another origin", { origin: "https://evil.test" }],
    ["no origin worth the name", { origin: "null" }],
    ["a subdomain nobody allowed", { origin: "https://x.app.ledgerline.test" }],
    ["a host that only begins like an allowed one", { origin: `${PAGE}.evil.test` }],
    ["its own host without TLS", { origin: OWN.replace("https", "http") }],
    ["another port of its own host", { origin: `${OWN}:8443` }],
    [
      "an allowed origin that a page of the same site borrows",
      { origin: "https://evil.ledgerline.test", "sec-fetch-site": "same-site" },
    ],
    ["the same site without an origin", { "sec-fetch-site": "same-site" }],
    ["another site without an origin", { "sec-fetch-site": "cross-site" }],
  ])("is refused from %s, and nobody is asked who it is", async (_what, headers) => {
    const authenticate = vi.fn(() => "harbor");
    const { handle, sandbox } = open({ authenticate });
    for (const method of ["POST", "OPTIONS"]) {
      const response = await handle(ask(headers, { method }));
      expect(response.status).toBe(403);
      expect(response.headers.has("access-control-allow-origin")).toBe(false);
    }
    expect(authenticate).not.toHaveBeenCalled();
    expect(sandbox.control.requests()).toEqual([]);
  });

  it.each(["GET", "PUT", "DELETE", "HEAD"])("is told to use POST instead of %s", async (method) => {
    const { handle, sandbox } = open();
    const response = await handle(ask({ origin: OWN }, { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST, OPTIONS");
    expect(sandbox.control.requests()).toEqual([]);
  });

  it.each([[null], [""], [{ linkedAccountId: "" }]])("is nobody when authenticate gives %j", async (account) => {
    const { handle, sandbox } = open({ authenticate: () => Promise.resolve(account) });
    const response = await handle(ask());
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: "session-expired" });
    expect(sandbox.control.requests()).toEqual([]);
  });

  it.each([
    [42, "42"],
    [0, "0"],
    [{ linkedAccountId: 42 }, "42"],
    [{ linkedAccountId: "harbor", name: "Harbor Coffee" }, "harbor"],
    [{ linkedAccountId: 7n }, "7"],
    [{ linkedAccountId: -0 }, "0"],
    [{ linkedAccountId: "../harbor?a=%2e#b" }, "../harbor?a=%2e#b"],
  ])("is the account that authenticate gives as %o", async (account, linkedAccountId) => {
    const rateLimit = vi.fn(() => true);
    const authenticate = (): string => JSON.parse("null") ?? account;
    const response = await open({ authenticate, rateLimit }).handle(ask());
    expect(await response.json()).toMatchObject({ linkedAccountId });
    expect(rateLimit).toHaveBeenCalledWith(expect.objectContaining({ linkedAccountId }), expect.anything());
  });

  it.each<[unknown, string]>([
    [Number.NaN, "is NaN"],
    [Number.POSITIVE_INFINITY, "is Infinity"],
    [1.5, "is 1.5"],
    ["harbor\u0000", "holds a control character"],
    [" \u200B", "is blank"],
    ["harbor\r\n", "holds a control character"],
    [{ linkedAccountId: { id: "harbor" } }, "is of type object"],
    [{ linkedAccountId: ["harbor"] }, "is a list"],
    [{ accountId: "harbor" }, "is of type object"],
    [["harbor"], "is a list"],
    [true, "is of type boolean"],
    [1e21, "is a number too large to be exact"],
    [{ linkedAccountId: Symbol("harbor") }, "is of type symbol"],
    [{ linkedAccountId: { toString: () => "harbor" } }, "is of type object"],
    [{ linkedAccountId: Object("harbor") }, "is of type object"],
    ["harbor\uD800", "holds a control character or half of a character"],
    [{ linkedAccountId: "\u2060" }, "is blank"],
    [[], "is a list"],
    [{}, "is of type object"],
    [() => "harbor", "is of type function"],
  ])("is told why when authenticate gives %o, which is no account", async (account, problem) => {
    const onError = vi.fn<(error: unknown) => void>();
    const authenticate = (): string => JSON.parse("null") ?? account;
    const { handle, sandbox } = open({ authenticate, onError });
    const response = await handle(ask());
    expect(response.status).toBe(500);
    const message: unknown = expect.stringContaining(
      `authenticate gave no account. [cobalt-kit] linkedAccountId ${problem}`,
    );
    expect(await response.json()).toMatchObject({ code: "invalid-request", message });
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message }), expect.anything());
    expect(sandbox.control.requests()).toEqual([]);
  });

  it.each(["authenticate", "rateLimit"])("does not wait for %s without end", async (slow) => {
    const onError = vi.fn<(error: unknown) => void>();
    const { handle, sandbox } = open({ [slow]: () => new Promise(() => {}), authenticateTimeoutMs: 20, onError });
    const response = await handle(ask());
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({ code: "timeout" });
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: "timeout" }), expect.anything());
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("asks Cobalt for nothing once the request is aborted", async () => {
    const leaving = new AbortController();
    const onError = vi.fn<(error: unknown) => void>();
    const authenticate = (): Promise<string> => {
      leaving.abort();
      return new Promise(() => {});
    };
    const { handle, sandbox } = open({ authenticate, onError });
    const response = await handle(ask({ origin: OWN }, { signal: leaving.signal }));
    expect(response.status).toBe(499);
    expect(sandbox.control.requests()).toEqual([]);
    expect(onError).not.toHaveBeenCalled();
  });

  it.each([
    [{ origin: OWN, host: "ledgerline.test" }, 200],
    [{ origin: "https://outside.test", host: "ledgerline.test" }, 403],
    [{ origin: "null", host: "ledgerline.test" }, 403],
    [{ origin: OWN }, 403],
  ])("is told apart by its host where the framework gives a path for its URL: %j", async (headers, status) => {
    const request = Object.create(ask(), {
      url: { value: "/api/cobalt/session" },
      method: { value: "POST" },
      headers: { value: new Headers(headers) },
      signal: { value: undefined },
    });
    expect((await open().handle(request)).status).toBe(status);
  });

  it.each([undefined, null])("is answered where the framework's request has %s for its signal", async (signal) => {
    const request = Object.create(ask(), {
      url: { value: `${OWN}/api/cobalt/session` },
      method: { value: "POST" },
      headers: { value: new Headers({ origin: OWN }) },
      signal: { value: signal },
    });
    expect((await open().handle(request)).status).toBe(200);
  });

  it.each([
    "*",
    "null",
    "https://*.ledgerline.test",
    "app.ledgerline.test",
    `${PAGE}/settings`,
    "https://",
    "https://a@b.test",
    "",
  ])("is not let in by a slip of the pen: %j as an origin is refused at once", (origin) => {
    expect(() => open({ allowedOrigins: [origin] })).toThrow(expect.objectContaining({ code: "invalid-request" }));
  });

  it.each([
    null,
    7,
    true,
    {},
    new Set([PAGE]),
    [null],
    [[PAGE]],
    [Symbol(PAGE)],
    [new URL(PAGE)],
    [Object.create(null)],
  ])("is not let in by a list of another kind: %o is refused at once", (allowedOrigins) => {
    const refused = expect.objectContaining({ code: "invalid-request" });
    expect(() => open(Object({ allowedOrigins }))).toThrow(refused);
  });

  it("waits when the rate limit says so", async () => {
    const rateLimit = vi.fn(() => false);
    const { handle, sandbox } = open({ rateLimit });
    expect((await handle(ask())).status).toBe(429);
    expect(rateLimit).toHaveBeenCalledWith({ linkedAccountId: "harbor" }, expect.any(Request));
    expect(sandbox.control.requests()).toEqual([]);
  });
});

describe("an account Cobalt does not know", () => {
  const authenticate = (): { linkedAccountId: string; name: string } => ({
    linkedAccountId: "new",
    name: "New Customer",
  });

  it("is created on first use, with its name", async () => {
    const { handle, sandbox } = open({ authenticate });
    expect((await handle(ask())).status).toBe(200);
    expect(sandbox.control.account("new")).toMatchObject({ accountId: "new", name: "New Customer" });
    sandbox.control.clearRequests();
    expect((await handle(ask())).status).toBe(200);
    expect(sandbox.control.requests()).toHaveLength(1);
  });

  it("gets a name, and nothing else of the record that authenticate gave", async () => {
    class Person {
      get linkedAccountId(): number {
        return 77;
      }
      get name(): string {
        return "Seventy-seven";
      }
      readonly scope = "admin";
      readonly metadata = { plan: "pro" };
      readonly credentials = { password: "correct horse" };
    }
    const { handle, sandbox } = open({ authenticate: () => new Person() });
    expect((await handle(ask())).status).toBe(200);
    const put = sandbox.control.requests({ route: "PUT /api/v2/public/linked-account" });
    expect(put.map(({ body }) => body)).toEqual([{ linked_account_id: "77", name: "Seventy-seven" }]);
  });

  it("is refused where accounts are made elsewhere", async () => {
    const { handle } = open({ authenticate, createMissingAccounts: false });
    const response = await handle(ask());
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: "not-found", requestId: expect.any(String) });
  });
});

describe("a failure", () => {
  it("says its code and request id to the browser, the rest to onError", async () => {
    const onError = vi.fn();
    const { handle, sandbox } = open({ onError });
    const body = { message: "Invalid Credentials tk_sandbox", request_id: "r-1" };
    sandbox.control.failNext("*", { status: 401, body });
    const response = await handle(ask({ origin: PAGE }));
    expect(response.status).toBe(502);
    expect(response.headers.get("access-control-allow-origin")).toBe(PAGE);
    expect(await response.json()).toEqual({
      code: "forbidden",
      message: "Cobalt gave no session token.",
      requestId: "r-1",
    });
    const error: unknown = onError.mock.calls[0]?.[0];
    expect(error).toMatchObject({ code: "forbidden", detail: "Invalid Credentials [redacted]" });
    expect(sandbox.control.requests()).toHaveLength(1);
  });

  it.each([
    [
      "at once",
      (): never => {
        throw new Error("disk full");
      },
    ],
    ["later", (): Promise<never> => Promise.reject(new Error("disk full"))], // which ends a process where nobody listens
  ])("keeps its answer when the log fails %s, too", async (_when, onError) => {
    const { handle, sandbox } = open({ onError });
    sandbox.control.failNext("*", { status: 400 });
    expect((await handle(ask())).status).toBe(502);
  });

  it("of your own login is a 500 without its words", async () => {
    const { handle } = open({ authenticate: () => Promise.reject(new Error("db password wrong")) });
    const response = await handle(ask());
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("password");
  });

  it("of Cobalt's rate limit is passed on with its wait", async () => {
    const { handle, sandbox } = open();
    sandbox.control.failNext("*", { status: 429, headers: { "retry-after": "7" } });
    const response = await handle(ask());
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("7");
  });
});

it("rotates a token that is given again with hardly any life left", async () => {
  const { handle, sandbox } = open();
  const first: unknown = await (await handle(ask())).json();
  sandbox.control.advance(86_400_000 - 60_000);
  const second: unknown = await (await handle(ask())).json();
  expect(second).toMatchObject({ expiresInSeconds: 86_400 });
  expect(second).not.toEqual(first);
});

it.each([undefined, null, 7, Symbol("s"), [], {}, { authenticate: "ada" }, { authenticate: () => null }])(
  "created without what it needs (%o), says so at once",
  (given) => {
    expect(() => Reflect.apply(createSessionHandler, undefined, [given])).toThrow(
      expect.objectContaining({
        code: "invalid-request",
        message: expect.stringContaining("Pass a function and what"),
      }),
    );
    expect(() => Reflect.apply(createCobaltServer, undefined, [given])).toThrow(
      expect.objectContaining({ code: "invalid-request", message: expect.stringContaining("no usable apiKey") }),
    );
  },
);
