// @vitest-environment node
import "zone.js";
import { readdir, readFile } from "node:fs/promises";
import { runInNewContext } from "node:vm";
import { createSandbox } from "@cobalt-kit/sandbox";
import { expect, it } from "vitest";
import { createCobaltSession, isCobaltError, listApplications, triggerEvent } from "./index.ts";
import { codeOf, openSession } from "./testing/open-session.ts";

it("runs where zone.js has replaced promises and timers", async () => {
  expect(Promise.name).toBe("ZoneAwarePromise");
  const { session, sandbox } = openSession();
  await expect(listApplications(session)).resolves.not.toEqual([]);
  sandbox.control.failNext("*", { status: 503 });
  await expect(listApplications(session)).resolves.not.toEqual([]);
  sandbox.control.failNext("*", { hang: true });
  expect(await codeOf(triggerEvent(session, { event: "Invoice Paid" }, { timeoutMs: 20 }))).toBe("timeout");
  expect(await codeOf(listApplications(session, { signal: AbortSignal.abort() }))).toBe("aborted");
});

it("takes a promise that has no more than `then`, from fetch and from the host", async () => {
  const sandbox = createSandbox();
  const bare = <T>(promise: Promise<T>): Promise<T> =>
    Object.defineProperties(promise, { catch: { value: undefined }, finally: { value: undefined } });
  const session = createCobaltSession({
    linkedAccountId: "harbor",
    getSessionToken: () => bare(sandbox.control.mintToken("harbor")),
    fetch: (input, init) => bare(sandbox.fetch(input, init)),
  });
  await expect(listApplications(session)).resolves.not.toEqual([]);
});

it("takes an answer of another window", async () => {
  const sandbox = createSandbox();
  const foreign = runInNewContext("(status, ok, headers, body) => ({ status, ok, headers, text: async () => body })");
  const session = createCobaltSession({
    linkedAccountId: "harbor",
    getSessionToken: await sandbox.control.mintToken("harbor"),
    fetch: async (input, init) => {
      const { status, ok, headers, ...response } = await sandbox.fetch(input, init).then(async (answer) => ({
        status: answer.status,
        ok: answer.ok,
        headers: answer.headers,
        body: await answer.text(),
      }));
      return foreign(status, ok, headers, response.body);
    },
  });
  await expect(listApplications(session)).resolves.not.toEqual([]);
});

it("heeds a signal that is of a polyfill", async () => {
  const { session, sandbox } = openSession();
  const target = new EventTarget();
  const signal: AbortSignal = Object.assign(Object.create(null), {
    aborted: false,
    reason: new Error("left"),
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  });
  await expect(listApplications(session, { signal })).resolves.not.toEqual([]);
  sandbox.control.failNext("*", { hang: true });
  const code = codeOf(listApplications(session, { signal }));
  await expect.poll(() => sandbox.control.requests().length).toBeGreaterThan(1);
  Object.assign(signal, { aborted: true });
  target.dispatchEvent(new Event("abort"));
  expect(await code).toBe("aborted");
});

it("knows an error of another copy, in another window", () => {
  const error: unknown = runInNewContext(
    'Object.assign(new Error("Gone."), { name: "CobaltError", code: "not-found" })',
  );
  expect(isCobaltError(error)).toBe(true);
});

it("assigns nothing that a frozen prototype has, as under SES", async () => {
  const found: string[] = [];
  for (const { file, source } of await sources()) {
    for (const [assignment] of source.matchAll(/this\.(name|message|stack|toString|valueOf|constructor) = /g)) {
      found.push(`${file}: ${assignment}`);
    }
  }
  expect(found).toEqual([]);
});

it("asks no value of a built-in class for its class, which may be another copy's", async () => {
  const found: string[] = [];
  for (const { file, source } of await sources()) {
    for (const [question] of source.matchAll(/instanceof \w+/g))
      if (!question.endsWith("ChunkError")) found.push(`${file}: ${question}`);
  }
  expect(found).toEqual([]);
});

/** What ships to a host's page or server. */
async function sources(): Promise<{ file: string; source: string }[]> {
  const found: { file: string; source: string }[] = [];
  for (const name of ["client", "hooks", "components", "server"]) {
    const folder = new URL(`../../${name}/src/`, import.meta.url);
    for (const file of await readdir(folder, { recursive: true })) {
      if (!/(?<!\.test|\.stories|\.example)\.tsx?$/.test(file) || file.startsWith("testing/")) continue;
      found.push({ file, source: await readFile(new URL(file, folder), "utf8") });
    }
  }
  return found;
}
