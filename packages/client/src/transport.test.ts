// @vitest-environment node
import { getEventListeners } from "node:events";
import { createSandbox } from "@cobalt-kit/sandbox";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { executeWorkflow, getExecution, isCobaltError, listApplications, triggerEvent } from "./index.ts";
import { codeOf, type OpenedSession, openSession } from "./testing/open-session.ts";

const LIST = "GET /api/v2/f-sdk/application";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  vi.spyOn(Math, "random").mockReturnValue(1);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A session that holds its token already: minting one takes real time. */
async function openWarmSession(options: Parameters<typeof openSession>[0] = {}): Promise<OpenedSession> {
  const sandbox = createSandbox();
  return openSession({ getSessionToken: await sandbox.control.mintToken("harbor"), ...options }, sandbox);
}

describe("retrying", () => {
  it.each([
    ["a lost network", { abort: true }],
    ["408", { status: 408 }],
    ["425", { status: 425 }],
    ["429", { status: 429 }],
    ["500", { status: 500 }],
    ["503", { status: 503, body: "<html>busy</html>" }],
  ])("asks three more times after %s, and then fails", async (_what, fault) => {
    const { session, sandbox } = await openWarmSession();
    sandbox.control.failNext(LIST, { ...fault, times: 10 });
    const code = codeOf(listApplications(session));
    await vi.runAllTimersAsync();
    expect(await code).not.toBeUndefined();
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(4);
  });

  it("answers as soon as the API does", async () => {
    const { session, sandbox } = await openWarmSession();
    sandbox.control.failNext(LIST, { status: 503, times: 2 });
    const list = listApplications(session);
    await vi.runAllTimersAsync();
    await expect(list).resolves.toBeInstanceOf(Array);
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(3);
  });

  it.each([400, 403, 404, 409, 422, 501])("does not ask again after %i", async (status) => {
    const { session, sandbox } = await openWarmSession();
    sandbox.control.failNext(LIST, { status, times: 10 });
    expect(await codeOf(listApplications(session))).not.toBeUndefined();
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(1);
  });

  it("asks again after a gateway that did not find its host", async () => {
    const { session, sandbox } = await openWarmSession();
    sandbox.control.failNext(LIST, { status: 502, body: { message: "Upstream host not found" } });
    const list = listApplications(session);
    await vi.runAllTimersAsync();
    await expect(list).resolves.toBeInstanceOf(Array);
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(2);
  });

  it("does not ask again for an application the API does not have, though it says so with a 500", async () => {
    const { session, sandbox } = await openWarmSession();
    const message = "Application with id nope does not exist for org 65aa or is not enabled";
    sandbox.control.failNext(LIST, { status: 500, body: { message }, times: 10 });
    expect(await codeOf(listApplications(session))).toBe("not-found");
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(1);
  });

  it.each([{ abort: true }, { status: 429 }, { status: 500 }, { status: 503 }])(
    "never sends a POST again: %j",
    async (fault) => {
      const { session, sandbox } = await openWarmSession();
      sandbox.control.failNext("*", { ...fault, times: 10 });
      expect(await codeOf(triggerEvent(session, { event: "Invoice Paid" }))).not.toBeUndefined();
      expect(sandbox.control.requests()).toHaveLength(1);
    },
  );

  it("waits longer each time, by chance", async () => {
    const { session, sandbox } = await openWarmSession();
    sandbox.control.failNext(LIST, { status: 500, times: 10 });
    const code = codeOf(listApplications(session));
    const counts: number[] = [];
    for (const ms of [999, 1, 1999, 1, 3999, 1]) {
      await vi.advanceTimersByTimeAsync(ms);
      counts.push(sandbox.control.requests().length);
    }
    expect(counts).toEqual([1, 2, 2, 3, 3, 4]);
    expect(await code).toBe("server");
  });

  it.each([
    ["2", 2000],
    ["Thu, 01 Jan 2026 00:00:05 GMT", 5000],
    ["600", 60_000],
  ])("waits as long as Retry-After: %s says, at most a minute", async (header, ms) => {
    vi.setSystemTime("2026-01-01T00:00:00.000Z");
    const { session, sandbox } = await openWarmSession();
    sandbox.control.failNext(LIST, { status: 429, headers: { "retry-after": header } });
    const list = listApplications(session);
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(sandbox.control.requests()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await expect(list).resolves.toBeInstanceOf(Array);
  });

  it("ends in the middle of a wait when the caller gives up, and leaves no timer", async () => {
    const { session, sandbox } = await openWarmSession();
    const caller = new AbortController();
    sandbox.control.failNext(LIST, { status: 500, times: 10 });
    const code = codeOf(listApplications(session, { signal: caller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    caller.abort();
    expect(await code).toBe("aborted");
    expect(vi.getTimerCount()).toBe(0);
    expect(sandbox.control.requests()).toHaveLength(1);
  });
});

it("asks past the browser's cache, which may hold another account's answer to the same URL", async () => {
  const sandbox = createSandbox();
  const caches: unknown[] = [];
  const { session } = openSession({
    getSessionToken: () => sandbox.control.mintToken("harbor"),
    fetch: (input, init) => {
      caches.push(init?.cache);
      return sandbox.fetch(input, init);
    },
  });
  await listApplications(session);
  expect(caches).toEqual(["no-store"]);
});

describe("giving up", () => {
  it("ends a call that is never answered, and one that the caller aborts", async () => {
    const { session, sandbox } = await openWarmSession();
    sandbox.control.failNext("*", { hang: true, times: 2 });
    const slow = codeOf(listApplications(session, { timeoutMs: 1500 }));
    const caller = new AbortController();
    const aborted = codeOf(listApplications(session, { signal: caller.signal }));
    await vi.advanceTimersByTimeAsync(1500);
    caller.abort();
    expect(await slow).toBe("timeout");
    expect(await aborted).toBe("aborted");
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([Infinity, 1e12])("waits for an answer as long as %d ms", async (timeoutMs) => {
    const { session, sandbox } = await openWarmSession({ timeoutMs });
    sandbox.control.failNext("*", { hang: true });
    const caller = new AbortController();
    const code = codeOf(listApplications(session, { signal: caller.signal }));
    await vi.advanceTimersByTimeAsync(3_600_000);
    caller.abort();
    expect(await code).toBe("aborted");
  });

  it("ends it also where the host's fetch heeds no signal", async () => {
    const { session } = await openWarmSession({ fetch: () => new Promise(() => {}) });
    const slow = codeOf(listApplications(session));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await slow).toBe("timeout");
  });

  it("stops listening to the caller and to the session though the host's functions heed no signal", async () => {
    const never = (): Promise<never> => new Promise(() => {});
    const listen = vi.spyOn(AbortSignal.prototype, "addEventListener");
    const caller = new AbortController();
    const { session } = await openWarmSession({ fetch: never });
    const unsent = openSession({ getSessionToken: never }).session;
    const codes = [session, unsent].map((each) => codeOf(listApplications(each, { signal: caller.signal })));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await Promise.all(codes)).toEqual(["timeout", "session-expired"]);
    const heard = listen.mock.contexts.filter((signal) => signal instanceof AbortSignal);
    const lasting = new Set(heard.filter((signal, index) => heard.indexOf(signal) !== index));
    expect(lasting.size).toBe(3); // the caller's and one of each session; that of a single attempt is heard once
    expect([...lasting].flatMap((signal) => getEventListeners(signal, "abort"))).toEqual([]);
  });

  it("sends nothing for a caller that has given up already", async () => {
    const { session, sandbox } = await openWarmSession();
    expect(await codeOf(listApplications(session, { signal: AbortSignal.abort() }))).toBe("aborted");
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("sends whatever the browser says of the network, and calls it offline when sending fails", async () => {
    const { session, sandbox } = await openWarmSession();
    vi.stubGlobal("navigator", { onLine: false });
    expect(await codeOf(triggerEvent(session, { event: "Invoice Paid" }))).toBeUndefined();
    expect(await codeOf(listApplications(session))).toBeUndefined();
    sandbox.control.clearRequests();
    for (const call of [() => triggerEvent(session, { event: "Invoice Paid" }), () => listApplications(session)]) {
      sandbox.control.failNext("*", { abort: true });
      expect(await codeOf(call())).toBe("offline");
    }
    expect(sandbox.control.requests()).toHaveLength(2);
  });
});

describe("errors", () => {
  it.each([
    [
      "v2",
      { status_code: 404, error_code: "SERVER_ERROR", message: "Config not found", request_id: "r-1" },
      "Config not found",
    ],
    [
      "v3",
      { status_code: 404, error: "RESOURCE_NOT_FOUND", message: "Execution not found", request_id: "r-1" },
      "Execution not found",
    ],
    [
      "a sentence as error",
      { message: "Server Error", error: "Config not found", request_id: "r-1" },
      "Config not found",
    ],
    ["a sentence alone", { error: "Config not found", request_id: "r-1" }, "Config not found"],
    ["a code as error", { error: "SERVER_ERROR", message: "No such app", request_id: "r-1" }, "No such app"],
    [
      "codes swapped",
      { error_code: "BAD_REQUEST", http_error_type: "INVALID", message: "No run", request_id: "r-1" },
      "No run",
    ],
  ])("reads the envelope with %s", async (_what, body, detail) => {
    const { session, sandbox } = await openWarmSession();
    sandbox.control.failNext("*", { status: 404, body });
    const error: unknown = await getExecution(session, "e1").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "not-found",
      status: 404,
      requestId: "r-1",
      detail,
      message: `GET /api/v2/public/execution/e1 failed with 404: ${detail}.`,
    });
    expect(isCobaltError(error)).toBe(true);
  });

  it.each<[string, () => unknown]>([
    ["a bigint", () => 10n],
    ["a value that holds itself", () => ((self: unknown[]) => self[self.push(self) - 1])([])],
    ["a value that refuses", () => ({ toJSON: () => expect.unreachable() })],
  ])("says of %s that it cannot be sent, and sends nothing", async (_what, make) => {
    const { session, sandbox } = openSession();
    const payload: { [key: string]: string } = JSON.parse("{}");
    Reflect.set(payload, "given", make());
    await expect(executeWorkflow(session, { workflowId: "w1", payload })).rejects.toMatchObject({
      name: "CobaltError",
      code: "invalid-request",
      message: expect.stringContaining("is no JSON"),
    });
    expect(sandbox.control.requests()).toEqual([]);
  });

  it.each(["", "<html><h1>502</h1></html>", "null", "[]", '"oops"', "{"])(
    "takes the body %j as no explanation",
    async (body) => {
      const { session, sandbox } = await openWarmSession();
      sandbox.control.failNext("*", { status: 400, body });
      await expect(getExecution(session, "e1")).rejects.toMatchObject({
        code: "invalid-request",
        detail: undefined,
        message: "GET /api/v2/public/execution/e1 failed with 400.",
      });
    },
  );

  it.each([
    [400, "invalid-request"],
    [403, "forbidden"],
    [404, "not-found"],
    [405, "invalid-request"],
    [409, "conflict"],
    [422, "invalid-request"],
    [429, "rate-limited"],
    [500, "server"],
    [501, "not-supported"],
    [504, "server"],
  ])("calls %i by its code", async (status, code) => {
    const { session, sandbox } = await openWarmSession();
    sandbox.control.failNext("*", { status, body: "" });
    expect(await codeOf(triggerEvent(session, { event: "Invoice Paid" }))).toBe(code);
  });

  it.each(["", "<html>", "nothing"])("is unexpected-response when a success says %j", async (body) => {
    const { session, sandbox } = await openWarmSession();
    sandbox.control.failNext("*", { status: 200, body });
    expect(await codeOf(listApplications(session))).toBe("unexpected-response");
  });

  it("tells which fields it is about, and keeps the detail short and free of URL queries", async () => {
    const { session, sandbox } = await openWarmSession();
    const message = `See https://api.test/x?token=eyJhbGciOi.eyJzdWIi.c2ln ${"x".repeat(600)}`;
    const field_errors = [{ id: "f1", name: "Owner", error: { message: "Choose one" } }, null];
    sandbox.control.failNext("*", { status: 400, body: { message, field_errors } });
    const error: unknown = await triggerEvent(session, { event: "e" }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ issues: [{ id: "f1", message: "Choose one" }] });
    const { detail = "" } = isCobaltError(error) ? error : {};
    expect(detail).toHaveLength(500);
    expect(detail.startsWith("See https://api.test/x x")).toBe(true);
  });
});
