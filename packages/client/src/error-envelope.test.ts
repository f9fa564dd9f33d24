// @vitest-environment node
import { createSandbox } from "@cobalt-kit/sandbox";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CobaltErrorCode, isCobaltError, listApplications, triggerEvent } from "./index.ts";
import { codeOf, type OpenedSession, openSession } from "./testing/open-session.ts";

const REQUEST_ID = "5b0f0a3e-0f1c-4a52-9f0e-7f7f0b1f2c11";
const send = (session: OpenedSession["session"]): Promise<unknown> => triggerEvent(session, { event: "Invoice Paid" });

async function failure(fault: Record<string, unknown>): Promise<unknown> {
  const sandbox = createSandbox();
  let life = 3600;
  const getSessionToken = (): Promise<string> => sandbox.control.mintToken("harbor", { expiresInSeconds: life++ });
  const { session } = openSession({ getSessionToken }, sandbox);
  sandbox.control.failNext("*", fault);
  return send(session).catch((error: unknown) => error);
}

describe("the envelope", () => {
  const said = { code: "not-found", detail: "Config with config id acct-77 not found", requestId: REQUEST_ID };
  const message = said.detail;

  it.each([
    ["of v2 pages", { status_code: 404, http_error_type: "NOT_FOUND", error_code: "SERVER_ERROR", message }],
    ["of v3 pages", { status_code: 404, http_error_type: "NOT_FOUND", error: "RESOURCE_NOT_FOUND", message }],
    ["of the oldest pages", { error_type: "NOT_FOUND", message }],
    ["with a sentence for its error", { message: "Server Error", error: message }],
    ["of a sentence alone", { error: message }],
    ["of a code and a message", { error: "SERVER_ERROR", message }],
    [
      "with code and type exchanged",
      { error_code: "NOT_FOUND", http_error_type: "INVALID_LINKED_ACCOUNT_ID", message },
    ],
  ])("%s is understood", async (_which, body) => {
    expect(await failure({ status: 404, body: { ...body, request_id: REQUEST_ID } })).toMatchObject({
      ...said,
      status: 404,
    });
  });

  it.each([
    ["the body's, where it has one", { request_id: REQUEST_ID }, REQUEST_ID],
    ["the header's, where the body has none", {}, "trace-1"],
  ])("is quoted by a request id: %s", async (_which, body, requestId) => {
    const headers = { "x-trace-id": "trace-1" };
    expect(await failure({ status: 404, headers, body: { message, ...body } })).toMatchObject({ requestId });
    expect(await failure({ status: 502, headers, body: "<html>busy</html>" })).toMatchObject({ requestId: "trace-1" });
  });

  it("of a sentence with a status of 200 is an error all the same", async () => {
    const error = "Custom apps are not supported for this endpoint.";
    expect(await failure({ status: 200, body: { error } })).toMatchObject({
      code: "unexpected-response",
      detail: error,
    });
  });
});

// What the API is documented to say, and what it is called here.
it.each<[number, string, string, CobaltErrorCode]>([
  [401, "SERVER_ERROR", "Invalid Credentials", "session-expired"],
  [401, "INVALID_TOKEN", "Invalid token", "session-expired"],
  [401, "INVALID_TOKEN", "Invalid session token", "session-expired"],
  [401, "AUTH_SERVICE_ERROR", "Authorization Token Missing", "session-expired"],
  [404, "MISSING_REQUIRED_FIELD", "Missing API Key", "not-found"],
  [400, "INVALID_LINKED_ACCOUNT_ID", "linked_account_id is required", "invalid-request"],
  [400, "MISSING_LINKED_ACCOUNT_ID", "linked_account_id header is required", "invalid-request"],
  [400, "INVALID_LINKED_ACCOUNT_ID", "linked_account_id or org_id is required", "invalid-request"],
  [400, "INVALID_LINKED_ACCOUNT_ID", "No linked account found for account id : x in environment test", "not-found"],
  [404, "SERVER_ERROR", "Linked Account with account id x for org y in environment test not found", "not-found"],
  [500, "SERVER_ERROR", "Application with id x does not exist for org y or is not enabled", "not-found"],
  [404, "INVALID_APP_ID", "Application with app_type 'x' not found for org y", "not-found"],
  [404, "SERVER_ERROR", "Config with config id x not found", "not-found"],
  [400, "SERVER_ERROR", "Field with id x not found", "not-found"],
  [404, "SERVER_ERROR", "No workflow with id x exists on config", "not-found"],
  [404, "RESOURCE_NOT_FOUND", "Execution not found", "not-found"],
  [400, "RESOURCE_NOT_FOUND", "Webhook not found", "not-found"],
  [404, "INVALID_EVENT", "Trigger not found", "not-found"],
  [500, "SERVER_ERROR", "Failed to verify credentials: 401 from provider", "credentials-refused"],
  [500, "SERVER_ERROR", "Error While Editing Config x for application y reason: {}", "server"],
  [500, "INTERNAL_SERVER_ERROR", "Something broke", "server"],
  [403, "FORBIDDEN", "Workflow is private to another linked account", "forbidden"],
  [409, "CONFLICT", "Someone else was faster", "conflict"],
  [413, "BAD_REQUEST", "Request entity too large", "invalid-request"],
  [429, "RATE_LIMITED", "Too many requests", "rate-limited"],
  [501, "SERVER_ERROR", "Batches are not available", "not-supported"],
])("calls %i %s (%s) %s", async (status, error_code, message, code) => {
  const body = { status_code: status, error_code, error: error_code, message, request_id: REQUEST_ID };
  expect(await failure({ status, body, times: 2 })).toMatchObject({
    code,
    status,
    requestId: REQUEST_ID,
    detail: message,
  });
});

describe.each([
  ["an HTML page", "<!doctype html><title>502 Bad Gateway</title><p>token=eyJhbGciOi.eyJzdWIi.c2ln"],
  ["an empty body", ""],
  ["a body of blanks", " \n"],
  ["half of JSON", '{"message":"Config wi'],
  ["JSON that is no object", '["not","found"]'],
])("%s", (_what, body) => {
  it.each<[number, CobaltErrorCode]>([
    [400, "invalid-request"],
    [403, "forbidden"],
    [404, "not-found"],
    [405, "invalid-request"],
    [408, "timeout"],
    [409, "conflict"],
    [413, "invalid-request"],
    [425, "server"],
    [429, "rate-limited"],
    [500, "server"],
    [501, "not-supported"],
    [502, "server"],
    [503, "server"],
    [504, "server"],
    [520, "server"],
  ])("with %i is %s, and nothing of it is shown", async (status, code) => {
    const error = await failure({ status, body });
    expect(error).toMatchObject({ code, status, detail: undefined, requestId: undefined, issues: [] });
    expect(String(error)).toBe(`CobaltError: POST /api/v2/public/event/trigger failed with ${status}.`);
  });
});

it.each([301, 302, 303, 307, 308])("follows no redirect: %i is unexpected-response", async (status) => {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status, body: "", headers: { location: "https://evil.test/" } });
  await expect(send(session)).rejects.toMatchObject({ code: "unexpected-response", status });
  expect(sandbox.control.requests()).toHaveLength(1);
});

it("takes the answer a browser gives for a redirect, which tells nothing, for unexpected-response", async () => {
  const sandbox = createSandbox();
  const fetch = async (): Promise<Response> =>
    Object.defineProperties(new Response(null), {
      status: { value: 0 },
      ok: { value: false },
      type: { value: "opaqueredirect" },
    });
  const { session } = openSession({ fetch, getSessionToken: await sandbox.control.mintToken("harbor") }, sandbox);
  await expect(send(session)).rejects.toMatchObject({ code: "unexpected-response" });
});

describe("no answer", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each<[string, CobaltErrorCode, string | undefined, (caller: AbortController, opened: OpenedSession) => void]>([
    ["in time", "timeout", undefined, () => {}],
    [
      "before the caller's abort",
      "aborted",
      "moved on",
      (caller) => {
        caller.abort(new Error("moved on"));
      },
    ],
    [
      "before the session's end",
      "aborted",
      "The session is closed.",
      (_caller, { session }) => {
        session.close();
      },
    ],
  ])("%s is %s, with its cause and without a status", async (_when, code, cause, end) => {
    const sandbox = createSandbox();
    const opened = openSession(
      { getSessionToken: await sandbox.control.mintToken("harbor"), timeoutMs: 5000 },
      sandbox,
    );
    sandbox.control.failNext("*", { hang: true });
    const caller = new AbortController();
    const error = listApplications(opened.session, { signal: caller.signal }).catch((thrown: unknown) => thrown);
    await vi.advanceTimersByTimeAsync(10);
    end(caller, opened);
    await vi.advanceTimersByTimeAsync(5000);
    const thrown = await error;
    expect(thrown).toMatchObject({ code, issues: [] });
    expect(thrown).not.toHaveProperty("status");
    expect(isCobaltError(thrown) && thrown.cause instanceof Error ? thrown.cause.message : undefined).toBe(cause);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("because the network is gone is network, with the cause", async () => {
    const { sandbox, session } = openSession();
    sandbox.control.failNext("*", { abort: true });
    const error: unknown = await send(session).catch((thrown: unknown) => thrown);
    expect(await codeOf(Promise.reject(error))).toBe("network");
    expect(isCobaltError(error) && error.cause).toBeInstanceOf(TypeError);
  });
});
