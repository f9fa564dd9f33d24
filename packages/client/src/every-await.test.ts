// @vitest-environment node
import { createSandbox } from "@cobalt-kit/sandbox";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { listApplications } from "./index.ts";
import { codeOf, openSession } from "./testing/open-session.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
  vi.spyOn(Math, "random").mockReturnValue(0.3);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

// The call meets everything: it asks for a token, is refused, renews, fails, waits, asks again and succeeds.
it.each(["the caller gives up", "the session closes"])("ends cleanly at whatever await %s", async (ended) => {
  const sandbox = createSandbox();
  const codes: unknown[] = [];
  let statuses: unknown[] = [];
  for (let steps = 0; codes.at(-1) !== undefined || codes.length === 0; steps += 1) {
    expect(steps).toBeLessThan(1000);
    let life = 3600;
    const getSessionToken = (): Promise<string> => sandbox.control.mintToken("harbor", { expiresInSeconds: life++ });
    const { session, asked } = openSession({ getSessionToken }, sandbox);
    sandbox.control.failNext("*", { status: 401 });
    sandbox.control.failNext("*", { status: 503 });
    const caller = new AbortController();
    const code = codeOf(listApplications(session, { signal: caller.signal }));
    for (let step = 1; step <= steps; step++) await takeStep(step);
    if (ended === "the caller gives up") caller.abort();
    else session.close();
    codes.push(await code);
    session.close(); // a renewal goes on for whoever calls next
    await takeStep(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(asked()).toBeLessThanOrEqual(2);
    statuses = sandbox.control.requests().map(({ status }) => status);
    sandbox.control.reset();
  }
  expect(statuses).toEqual([401, 503, 200]);
  expect(codes.length).toBeGreaterThan(50);
  expect(new Set(codes.slice(0, -1))).toEqual(new Set(["aborted"]));
});

it("does not wait for a host that is still being asked, and asks it no second time for the next call", async () => {
  const sandbox = createSandbox();
  let answer: (token: string) => void = () => {};
  const getSessionToken = (): Promise<string> =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const { session, asked } = openSession({ getSessionToken }, sandbox);
  const caller = new AbortController();
  const first = codeOf(listApplications(session, { signal: caller.signal }));
  const second = listApplications(session);
  caller.abort();
  expect(await first).toBe("aborted");
  answer(await sandbox.control.mintToken("harbor"));
  await expect(second).resolves.toBeInstanceOf(Array);
  expect(asked()).toBe(1);
});

/** One microtask, and now and then a turn of the event loop and of the clock. */
async function takeStep(step: number): Promise<void> {
  if (step % 32 !== 0) return Promise.resolve();
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  await vi.advanceTimersByTimeAsync(100);
}
