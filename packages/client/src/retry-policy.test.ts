// @vitest-environment node
import { createSandbox } from "@cobalt-kit/sandbox";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HttpMethod } from "./transport.ts";
import { codeOf, type OpenedSession, openSession } from "./testing/open-session.ts";

const TRIES = 4;
const requests: [method: HttpMethod, path: string, body?: unknown][] = [
  ["GET", "/api/v2/f-sdk/application"],
  ["POST", "/api/v2/public/event/trigger", { event: "Invoice Paid" }],
  ["PUT", "/api/v2/public/linked-account", { name: "Harbor" }],
  ["PATCH", "/api/v2/public/slug/hubspot/config/harbor/workflows/none", { enabled: true }],
  ["DELETE", "/api/v1/linked-acc/integration/slack"],
];

/** How often the sandbox sees a request that keeps failing so: for GET, and for each of the other methods. */
const policy: [failure: string, code: string, get: number, others: number, fault: Parameters<Arrange>[1]][] = [
  ["network", "network", TRIES, 1, { abort: true }],
  ["half a body", "network", TRIES, 1, "half-body"],
  ["408", "timeout", TRIES, 1, { status: 408 }],
  ["425", "server", TRIES, 1, { status: 425 }],
  ["429, Retry-After: 2", "rate-limited", TRIES, 1, { status: 429, headers: { "retry-after": "2" } }],
  [
    "429, Retry-After: a date",
    "rate-limited",
    TRIES,
    1,
    { status: 429, headers: { "retry-after": "Thu, 01 Jan 2026 00:00:05 GMT" } },
  ],
  ["500", "server", TRIES, 1, { status: 500 }],
  ["502", "server", TRIES, 1, { status: 502, body: "<html>Bad gateway</html>" }],
  ["503", "server", TRIES, 1, { status: 503, body: "" }],
  ["504", "server", TRIES, 1, { status: 504, body: "" }],
  ["400", "invalid-request", 1, 1, { status: 400 }],
  ["401, then 401 again", "session-expired", 2, 2, { status: 401 }],
  ["403", "forbidden", 1, 1, { status: 403 }],
  ["404", "not-found", 1, 1, { status: 404 }],
  ["409", "conflict", 1, 1, { status: 409 }],
  ["413", "invalid-request", 1, 1, { status: 413 }],
  ["422", "invalid-request", 1, 1, { status: 422 }],
  ["501", "not-supported", 1, 1, { status: 501 }],
  ["no answer in time", "timeout", 1, 1, { hang: true }],
  ["the caller's abort", "aborted", 1, 1, "abort"],
];

type Arrange = (
  opened: OpenedSession,
  fault: Record<string, unknown> | "half-body" | "abort",
) => AbortSignal | undefined;

const arrange: Arrange = ({ sandbox }, fault) => {
  if (fault === "half-body") sandbox.control.setFaults({ rate: 1, kinds: ["half-body"] });
  else if (fault === "abort") {
    sandbox.control.failNext("*", { hang: true });
    const caller = new AbortController();
    setTimeout(() => {
      caller.abort();
    }, 10);
    return caller.signal;
  } else sandbox.control.failNext("*", { ...fault, times: 10 });
  return undefined;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: new Date("2026-01-01T00:00:00Z") });
  vi.spyOn(Math, "random").mockReturnValue(1);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A session that holds its token already, and gets another one each time it asks. */
async function openWarmSession(): Promise<OpenedSession> {
  const sandbox = createSandbox();
  const tokens = [
    await sandbox.control.mintToken("harbor", { expiresInSeconds: 3600 }),
    await sandbox.control.mintToken("harbor", { expiresInSeconds: 3601 }),
  ];
  return openSession({ getSessionToken: () => tokens.pop() ?? "no-more" }, sandbox);
}

describe.each(requests)("%s is sent", (method, path, body) => {
  it.each(policy)("after %s (%s): %i times as GET, %i as any other", async (_failure, code, get, others, fault) => {
    const opened = await openWarmSession();
    const signal = arrange(opened, fault);
    const call = codeOf(opened.session.transport(method, path, { body, signal, timeoutMs: 2000 }));
    await vi.runAllTimersAsync();
    expect(await call).toBe(code);
    expect(opened.sandbox.control.requests()).toHaveLength(method === "GET" ? get : others);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the wait before a retry", () => {
  const waits = async (random: number, fault: Record<string, unknown>): Promise<number[]> => {
    vi.spyOn(Math, "random").mockReturnValue(random);
    const { session, sandbox } = await openWarmSession();
    sandbox.control.failNext("*", { ...fault, times: 10 });
    const call = codeOf(session.transport("GET", "/api/v2/f-sdk/application"));
    await vi.runAllTimersAsync();
    await call;
    const times = sandbox.control.requests().map(({ at }) => Date.parse(at));
    return times.slice(1).map((time, index) => time - (times[index] ?? 0));
  };

  it.each([
    [0, [0, 0, 0]],
    [0.25, [250, 500, 1000]],
    [0.999, [999, 1998, 3996]],
  ])("is any part of one, two and four seconds: of chance %d, %j ms", async (random, expected) => {
    expect(await waits(random, { status: 503 })).toEqual(expected);
  });

  it.each([
    ["2", [2000, 2000, 2000]],
    ["0", [0, 0, 0]],
    ["3600", [60_000, 60_000, 60_000]],
    ["Thu, 01 Jan 2026 00:00:05 GMT", [5000, 0, 0]],
    ["Fri, 01 Jan 2027 00:00:00 GMT", [60_000, 60_000, 60_000]],
    ["soon", [999, 1998, 3996]],
    ["-5", [999, 1998, 3996]],
    ["1e3", [999, 1998, 3996]],
  ])("is what Retry-After: %s says, a minute at most, else by chance: %j ms", async (header, expected) => {
    expect(await waits(0.999, { status: 429, headers: { "retry-after": header } })).toEqual(expected);
  });
});
