// @vitest-environment node
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type CobaltSession,
  type CobaltSessionOptions,
  createCobaltSession,
  listApplications,
  saveCredentials,
  type SessionTokenSource,
  triggerEvent,
} from "./index.ts";
import { codeOf, type OpenedSession, openSession } from "./testing/open-session.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A session of somebody who is not signed in yet. */
function openSignedOut(): OpenedSession & { signIn: () => void } {
  const sandbox = createSandbox();
  let login = false;
  const opened = openSession(
    {
      getSessionToken: () => {
        if (!login) throw new Error("signed out");
        return sandbox.control.mintToken("harbor");
      },
    },
    sandbox,
  );
  return {
    ...opened,
    signIn: () => {
      login = true;
    },
  };
}

/** A session that has its function from outside, as another may. */
function twin(
  getSessionToken: SessionTokenSource,
  { fetch }: Sandbox,
  options: Partial<CobaltSessionOptions> = {},
): CobaltSession {
  return createCobaltSession({ linkedAccountId: "harbor", getSessionToken, fetch, ...options });
}

describe("asking for a token", () => {
  beforeEach(() => {
    vi.stubGlobal("document", {}); // these are sessions of a page
  });

  it("waits for the first call, and asks once for fifty at a time", async () => {
    const { session, asked, sandbox } = openSession();
    expect(asked()).toBe(0);
    await Promise.all(Array.from({ length: 50 }, () => listApplications(session)));
    expect(asked()).toBe(1);
    expect(sandbox.control.requests()).toHaveLength(50);
  });

  it("asks once for two sessions of one account that have the same function, as two providers on a page have", async () => {
    const sandbox = createSandbox();
    const getSessionToken = vi.fn(() => sandbox.control.mintToken("harbor"));
    const sessions = [1, 2].map(() => twin(getSessionToken, sandbox));
    await Promise.all(sessions.map((session) => listApplications(session)));
    expect(getSessionToken).toHaveBeenCalledTimes(1);

    sandbox.control.revokeTokens("harbor");
    await Promise.all(sessions.map((session) => listApplications(session)));
    expect(getSessionToken).toHaveBeenCalledTimes(2);
  });

  it("shares no call where there is no page: two requests to a server may be of two people", async () => {
    vi.stubGlobal("document", undefined);
    const sandbox = createSandbox();
    const getSessionToken = vi.fn(() => sandbox.control.mintToken("harbor"));
    await Promise.all([1, 2].map(() => listApplications(twin(getSessionToken, sandbox))));
    expect(getSessionToken).toHaveBeenCalledTimes(2);
  });

  it("shares no call between accounts, addresses or functions", async () => {
    const sandbox = createSandbox();
    const getSessionToken = vi.fn<() => Promise<string>>(async () => "opaque");
    const list = (options: Partial<CobaltSessionOptions>): Promise<unknown> =>
      codeOf(listApplications(twin(getSessionToken, sandbox, options)));
    const other = vi.fn<() => Promise<string>>(async () => "opaque");
    await Promise.all([
      list({}),
      list({ linkedAccountId: "lumen" }),
      list({ baseUrl: "https://eu.cobalt.test" }),
      list({ getSessionToken: other }),
    ]);
    // each also once more after the 401 that an opaque token gets
    expect(getSessionToken).toHaveBeenCalledTimes(6);
    expect(other).toHaveBeenCalledTimes(2);
  });

  it("asks again where the session that asked closes before there is an answer", async () => {
    const sandbox = createSandbox();
    const getSessionToken = vi.fn(
      ({ signal }: { signal: AbortSignal }) =>
        new Promise<string>((resolve, reject) => {
          signal.addEventListener("abort", () => reject(new Error("left")));
          setTimeout(() => void sandbox.control.mintToken("harbor").then(resolve), 1000);
        }),
    );
    const first = twin(getSessionToken, sandbox);
    const second = twin(getSessionToken, sandbox);
    const lists = [codeOf(listApplications(first)), codeOf(listApplications(second))];
    await vi.advanceTimersByTimeAsync(500);
    first.close();
    await vi.advanceTimersByTimeAsync(1500);
    expect(await Promise.all(lists)).toEqual(["aborted", undefined]);
    expect(getSessionToken).toHaveBeenCalledTimes(2);
  });

  it("waits only once for a call that never ends", async () => {
    const sandbox = createSandbox();
    let hangs = true;
    const getSessionToken = vi.fn(() => (hangs ? new Promise<string>(() => {}) : sandbox.control.mintToken("harbor")));
    const session = twin(getSessionToken, sandbox);
    const list = codeOf(listApplications(session));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await list).toBe("session-expired");
    hangs = false;
    await session.renew();
    await expect(listApplications(session)).resolves.toBeInstanceOf(Array);
  });

  it("takes a token as text, and a new text in its place", async () => {
    const { sandbox } = openSession();
    const { session } = openSession({ getSessionToken: await sandbox.control.mintToken("harbor") }, sandbox);
    await listApplications(session);
    sandbox.control.revokeTokens("harbor");
    await expect(listApplications(session)).rejects.toMatchObject({ code: "session-expired" });
    session.setTokenSource(await sandbox.control.mintToken("harbor"));
    await expect(listApplications(session)).resolves.toBeInstanceOf(Array);
    expect(session.getStatus()).toBe("active");
  });

  it("asks the host's latest function, when a token is needed and not before", async () => {
    const { session, sandbox, asked } = openSession();
    const latest = vi.fn(() => sandbox.control.mintToken("harbor"));
    session.setTokenSource(latest);
    expect(latest).not.toHaveBeenCalled();
    await listApplications(session);
    expect(latest).toHaveBeenCalledTimes(1);
    expect(asked()).toBe(0);
  });

  it("uses an opaque token as it is", async () => {
    const sandbox = createSandbox();
    const seen: (string | null)[] = [];
    const { session } = openSession({
      getSessionToken: () => "opaque-token",
      fetch: async (input, init) => {
        seen.push(new Headers(init?.headers).get("authorization"));
        return sandbox.fetch(input, init);
      },
    });
    await expect(listApplications(session)).rejects.toMatchObject({ code: "session-expired" });
    expect(seen).toEqual(["Bearer opaque-token"]);
  });

  it.each([
    ["an API key", "tk_sandbox"],
    ["a production key", "pk_live"],
    ["nothing", ""],
    ["a line break", "a\nb"],
    ["JSON that nobody parsed", '{"token":"eyJ"}'],
    ["a token in quotes", '"eyJ"'],
    ["no text", JSON.parse("null")],
  ])("refuses %s", async (_what, token) => {
    const { session, sandbox } = openSession({ getSessionToken: () => token });
    const error: unknown = await listApplications(session).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "invalid-session-token" });
    expect(JSON.stringify(error) + String(error)).not.toContain("sandbox");
    expect(sandbox.control.requests()).toEqual([]);
  });

  it.each(["null", "7", '{"token":"eyJ"}', "[]"])("refuses %s in the place of a function", async (source) => {
    const { session, sandbox } = openSession();
    session.setTokenSource(JSON.parse(source));
    expect(await codeOf(listApplications(session))).toBe("invalid-session-token");
    expect(session.getStatus()).toBe("expired");
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("refuses the token of another account before anything is sent", async () => {
    const sandbox = createSandbox();
    const { session } = openSession({ getSessionToken: () => sandbox.control.mintToken("lumen") }, sandbox);
    await expect(listApplications(session)).rejects.toMatchObject({ code: "account-mismatch" });
    expect(sandbox.control.requests()).toEqual([]);
    expect(session.getError()).toMatchObject({ code: "account-mismatch" });
  });

  it("knows the account also where the token has its id as a number", async () => {
    const token = (linked_account_id: unknown): string => `e30.${btoa(JSON.stringify({ linked_account_id }))}.c2ln`;
    const { session } = openSession({ linkedAccountId: "42", getSessionToken: () => token(42) });
    await expect(session.renew()).resolves.toBeUndefined();
    session.setTokenSource(() => token(43));
    await expect(session.renew()).rejects.toMatchObject({ code: "account-mismatch" });
  });

  it.each([
    ["nothing about time", {}],
    ["no time of issue", { exp: 4e9 }],
    ["no end", { iat: 1 }],
    ["an end before its beginning", { iat: 10, exp: 5 }],
    ["an end that is no number", { iat: 10, exp: "soon" }],
    ["an end past counting", { iat: 0, exp: 1e308 }],
    ["no object", 7],
  ])("uses a token that says %s until it is refused", async (_what, claims) => {
    const { session, asked } = openSession({ getSessionToken: () => `e30.${btoa(JSON.stringify(claims))}.c2ln` });
    const stop = session.subscribe(() => {});
    await session.renew();
    await vi.advanceTimersByTimeAsync(3 * DAY);
    expect(asked()).toBe(1);
    expect(session.getStatus()).toBe("active");
    stop();
  });

  it("gives up on a host that never answers, and tells it so", async () => {
    let given: AbortSignal | undefined;
    const { session } = openSession({
      timeoutMs: 5000,
      getSessionToken: ({ signal }) => {
        given = signal;
        return new Promise(() => {});
      },
    });
    const code = codeOf(listApplications(session));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await code).toBe("session-expired");
    expect(given?.aborted).toBe(true);
  });
});

describe("before a token ends", () => {
  it("renews it 60 to 90 seconds before, without any request, while somebody listens", async () => {
    const sandbox = createSandbox();
    const { session, asked } = openSession(
      { getSessionToken: () => sandbox.control.mintToken("harbor", { expiresInSeconds: 3600 }) },
      sandbox,
    );
    const stop = session.subscribe(() => {});
    await listApplications(session);
    await vi.advanceTimersByTimeAsync(60 * MINUTE - 90_001);
    expect(asked()).toBe(1);
    await vi.advanceTimersByTimeAsync(30_001);
    expect(asked()).toBe(2);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(["visibilitychange", "pageshow", "online"])(
    "renews what ended while the machine slept at %s",
    async (woken) => {
      const page = new EventTarget();
      vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
      vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
      const sandbox = createSandbox();
      const { session, asked } = openSession(
        { getSessionToken: () => sandbox.control.mintToken("harbor", { expiresInSeconds: 3600 }) },
        sandbox,
      );
      const stop = session.subscribe(() => {});
      await session.renew();
      page.dispatchEvent(new Event(woken));
      vi.setSystemTime(Date.now() + 61 * MINUTE); // no timer runs while it sleeps
      expect(asked()).toBe(1);
      page.dispatchEvent(new Event(woken));
      page.dispatchEvent(new Event(woken));
      expect(asked()).toBe(2);
      await session.renew();
      stop();
      vi.setSystemTime(Date.now() + 61 * MINUTE);
      page.dispatchEvent(new Event(woken));
      expect(asked()).toBe(2);
      vi.unstubAllGlobals();
    },
  );

  it("renews it beside the request that finds it due, which does not wait", async () => {
    const sandbox = createSandbox();
    const { session, asked } = openSession(
      { getSessionToken: () => sandbox.control.mintToken("harbor", { expiresInSeconds: 3600 }) },
      sandbox,
    );
    await listApplications(session);
    vi.setSystemTime(Date.now() + 59 * MINUTE);
    await Promise.all([
      listApplications(session),
      listApplications(session),
      triggerEvent(session, { event: "Invoice Paid" }),
    ]);
    expect(asked()).toBe(2);
  });

  it("keeps a token that is still valid when its renewal fails, and cools down", async () => {
    const sandbox = createSandbox();
    let fail = false;
    const { session, asked } = openSession(
      {
        getSessionToken: () => {
          if (fail) throw new Error("login over");
          return sandbox.control.mintToken("harbor", { expiresInSeconds: 3600 });
        },
      },
      sandbox,
    );
    await listApplications(session);
    fail = true;
    vi.setSystemTime(Date.now() + 59 * MINUTE - 1000);
    for (let call = 0; call < 20; call++) await listApplications(session);
    expect(asked()).toBe(2);
    expect(session.getStatus()).toBe("active");
  });

  it("keeps a token that is still valid when another account's comes in its place, and uses no other", async () => {
    const sandbox = createSandbox();
    let accountId = "harbor";
    const { session, asked } = openSession(
      {
        getSessionToken: () => sandbox.control.mintToken(accountId, { expiresInSeconds: 3600 }),
        linkedAccountId: "harbor",
      },
      sandbox,
    );
    await listApplications(session);
    accountId = "lumen";
    vi.setSystemTime(Date.now() + 59 * MINUTE);
    await listApplications(session);
    await listApplications(session);
    expect(asked()).toBe(2);
    expect(session.getStatus()).toBe("active");
    vi.setSystemTime(Date.now() + 2 * MINUTE);
    expect(await codeOf(listApplications(session))).toBe("account-mismatch");
    expect(session.getStatus()).toBe("expired");
    expect(new Set(sandbox.control.requests().map((request) => request.accountId))).toEqual(new Set(["harbor"]));
    accountId = "harbor";
    await session.renew();
    await expect(listApplications(session)).resolves.toBeInstanceOf(Array);
  });

  it.each([-DAY, DAY])("runs into no refresh loop on a clock that is %i ms off", async (skew) => {
    const sandbox = createSandbox({ clock: () => Date.now() - skew });
    const { session, asked } = openSession(
      { getSessionToken: () => sandbox.control.mintToken("harbor", { expiresInSeconds: 3600 }) },
      sandbox,
    );
    const stop = session.subscribe(() => {});
    for (let minute = 0; minute < 55; minute++) {
      await listApplications(session);
      await vi.advanceTimersByTimeAsync(MINUTE);
    }
    expect(asked()).toBe(1);
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect(asked()).toBe(2);
    stop();
  });
});

describe("after a 401", () => {
  it("renews once for fifty calls and sends each once more, POST included", async () => {
    const { session, sandbox, asked } = openSession();
    await listApplications(session);
    sandbox.control.revokeTokens("harbor");
    sandbox.control.clearRequests();
    const reads = Array.from({ length: 49 }, () => listApplications(session));
    await Promise.all([...reads, triggerEvent(session, { event: "Invoice Paid" })]);
    expect(asked()).toBe(2);
    expect(sandbox.control.requests({ method: "POST" }).map(({ status }) => status)).toEqual([401, 200]);
    expect(sandbox.control.requests()).toHaveLength(100);
  });

  it("sends fifty changes once more each, and each is done once", async () => {
    const { session, sandbox, asked } = openSession();
    await listApplications(session);
    sandbox.control.revokeTokens("harbor");
    sandbox.control.clearRequests();
    const runs = sandbox.control.account("harbor").executions.length;
    const fired = await Promise.all(Array.from({ length: 50 }, () => triggerEvent(session, { event: "Invoice Paid" })));
    expect(asked()).toBe(2);
    const statuses = sandbox.control.requests({ method: "POST" }).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(50);
    expect(statuses.filter((status) => status === 200)).toHaveLength(50);
    const started = new Set(fired.flatMap(({ executionId }) => executionId ?? [])).size;
    const stored = sandbox.control.account("harbor").executions.length - runs;
    expect(stored).toBeGreaterThan(0);
    expect(stored % 50).toBe(0);
    expect(started).toBe(50);
  });

  it("replaces an opaque token by the next one the host gives", async () => {
    const sandbox = createSandbox();
    const valid = await sandbox.control.mintToken("harbor");
    const given = ["opaque-and-over", valid];
    const { session, asked } = openSession({ getSessionToken: () => given.shift() ?? "none" }, sandbox);
    await expect(listApplications(session)).resolves.toBeInstanceOf(Array);
    expect(asked()).toBe(2);
    expect(sandbox.control.requests().map(({ status }) => status)).toEqual([401, 200]);
  });

  it.each([
    ["the new token is refused too", 3600],
    ["the host gives the refused one again", undefined],
  ])("is one session-expired when %s, and no storm follows", async (_what, expiresInSeconds) => {
    const sandbox = createSandbox();
    const life = expiresInSeconds === undefined ? {} : { expiresInSeconds };
    const getSessionToken = (): Promise<string> => sandbox.control.mintToken("harbor", life);
    const { session, asked } = openSession({ getSessionToken }, sandbox);
    sandbox.control.failNext("*", { status: 401, times: 1000 });
    const heard = vi.fn();
    session.subscribe(heard);
    const codes = await Promise.all(Array.from({ length: 25 }, () => codeOf(listApplications(session))));
    for (let call = 0; call < 25; call++) codes.push(await codeOf(listApplications(session)));
    expect(new Set(codes)).toEqual(new Set(["session-expired"]));
    expect(asked()).toBe(2);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(session.getStatus()).toBe("expired");
  });

  it("tries a token again that was refused once, after the cool-down", async () => {
    const { session, sandbox } = openSession();
    sandbox.control.failNext("*", { status: 401 });
    expect(await codeOf(listApplications(session))).toBe("session-expired");
    await session.renew();
    await expect(listApplications(session)).resolves.toBeInstanceOf(Array);
    expect(session.getStatus()).toBe("active");
  });

  it("does not send again with the very token that was refused, and says what the API said of it", async () => {
    const { session, sandbox } = openSession({ getSessionToken: "opaque-token-4711" });
    const body = { message: "Invalid token opaque-token-4711", request_id: "5b0f0a3e" };
    sandbox.control.failNext("*", { status: 401, body });
    const told = {
      code: "session-expired",
      status: 401,
      requestId: "5b0f0a3e",
      detail: "Invalid token [redacted]",
      message: "[cobalt-kit] getSessionToken repeated the refused token.",
    };
    await expect(listApplications(session)).rejects.toMatchObject(told);
    expect(session.getError()).toMatchObject(told);
    expect(sandbox.control.requests()).toHaveLength(1);
  });

  it("never sends a POST again whose answer was lost", async () => {
    const { session, sandbox } = openSession();
    sandbox.control.failNext("POST /api/v2/app/:slug/save", { abort: true });
    expect(await codeOf(saveCredentials(session, "stripe", { secret_key: "sk" }))).toBe("network");
    expect(sandbox.control.requests()).toHaveLength(1);
  });
});

describe("a renewal that fails", () => {
  it("asks the host once for fifty calls, and again after the cool-down", async () => {
    const { session, asked, signIn } = openSignedOut();
    for (let call = 0; call < 50; call++) expect(await codeOf(listApplications(session))).toBe("session-expired");
    expect(asked()).toBe(1);
    expect(session.getError()).toMatchObject({ code: "session-expired", cause: new Error("signed out") });
    signIn();
    await vi.advanceTimersByTimeAsync(30_000);
    await listApplications(session);
    expect(asked()).toBe(2);
    expect(session.getStatus()).toBe("active");
    expect(session.getError()).toBeUndefined();
  });

  it("cools down from its end, however long it took", async () => {
    const { session, asked } = openSession({ timeoutMs: 60_000, getSessionToken: () => new Promise(() => {}) });
    const first = codeOf(listApplications(session));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await first).toBe("session-expired");
    expect(await codeOf(listApplications(session))).toBe("session-expired");
    expect(asked()).toBe(1);
  });

  it("is over with renew(), which says whether it worked", async () => {
    const { session, asked, signIn } = openSignedOut();
    await codeOf(listApplications(session));
    await expect(session.renew()).rejects.toMatchObject({ code: "session-expired" });
    signIn();
    await Promise.all([session.renew(), session.renew()]);
    expect(asked()).toBe(3);
    expect(session.getStatus()).toBe("active");
    await listApplications(session);
    expect(asked()).toBe(3);
  });
});

describe("closing", () => {
  it("aborts what is in flight and what comes later", async () => {
    const { session, sandbox } = openSession();
    await listApplications(session);
    sandbox.control.failNext("*", { hang: true });
    const pending = codeOf(listApplications(session));
    await vi.advanceTimersByTimeAsync(0);
    session.close();
    expect(await pending).toBe("aborted");
    expect(await codeOf(listApplications(session))).toBe("aborted");
    expect(await codeOf(session.renew())).toBe("aborted");
    expect(session.getStatus()).toBe("closed");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("discards a renewal that resolves afterwards", async () => {
    const sandbox = createSandbox();
    let answer: (token: string) => void = () => {};
    const { session } = openSession(
      {
        getSessionToken: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      },
      sandbox,
    );
    const pending = codeOf(listApplications(session));
    await vi.advanceTimersByTimeAsync(0);
    session.close();
    answer(await sandbox.control.mintToken("harbor"));
    expect(await pending).toBe("aborted");
    expect(session.getStatus()).toBe("closed");
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("takes no token any more, though it was at hand", async () => {
    const { session } = openSession();
    session.setTokenSource("opaque");
    const renewed = codeOf(session.renew());
    session.close();
    expect(await renewed).toBe("aborted");
  });

  it("leaves no timer and no listener, even while somebody still listens", async () => {
    const { session } = openSession();
    const stop = session.subscribe(() => {});
    await listApplications(session);
    session.close();
    expect(vi.getTimerCount()).toBe(0);
    stop();
  });
});

it("knows its scope at once and keeps the token out of everything it shows", async () => {
  const { session, sandbox } = openSession({ baseUrl: "api.example.test/api/v2/" });
  expect(session.scope).toBe("https://api.example.test harbor");
  const token = await sandbox.control.mintToken("harbor");
  await listApplications(session);
  sandbox.control.failNext("*", { status: 400, body: { message: `bad token ${token}` } });
  const error: unknown = await listApplications(session).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "invalid-request", detail: "bad token [redacted]" });
  expect(JSON.stringify([session, error]) + String(error)).not.toContain(token);
});
