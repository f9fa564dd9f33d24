// @vitest-environment node
import { createServer } from "node:http";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { afterEach, expect, it, vi } from "vitest";
import { createCobaltServer, createWebhookHandler, type WebhookEvent, type WebhookHandlerOptions } from "../index.ts";
import { toNodeHandler } from "../node-entry.ts";
import { listen } from "../testing/listen.ts";

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** A sandbox with two webhooks of one handler, so that it tells everything twice. */
async function subscribe(
  options: Partial<WebhookHandlerOptions> = {},
): Promise<{ heard: WebhookEvent[]; sandbox: Sandbox }> {
  const heard: WebhookEvent[] = [];
  const receive = createWebhookHandler({
    apiKey: "tk_sandbox",
    onEvent: (event) => void heard.push(event),
    ...options,
  });
  const { close, url } = await listen(createServer(toNodeHandler(receive)));
  stops.push(close);
  const sandbox = createSandbox({ clock: () => Date.UTC(2026, 7, 3, 10) });
  const cobalt = createCobaltServer({ apiKey: "tk_sandbox", fetch: sandbox.fetch });
  await cobalt.createWebhook({ url, events: ["Connection Created"] });
  await cobalt.createWebhook({ url, events: ["Connection Created"] });
  return { heard, sandbox };
}

async function statuses({ control }: Sandbox): Promise<(number | undefined)[][]> {
  return (await control.deliveries()).map(({ attempts }) => attempts.map(({ status }) => status));
}

function createClaims(claimed = new Set<string>()): WebhookHandlerOptions["claims"] {
  return {
    claim: async (key) => !claimed.has(key) && Boolean(claimed.add(key)),
    release: async (key) => void claimed.delete(key),
  };
}

it("hands over once what is delivered twice, where keys are claimed", async () => {
  const { heard, sandbox } = await subscribe({ claims: createClaims() });
  sandbox.control.connect("harbor", "slack");
  expect(await statuses(sandbox)).toEqual([[200], [200]]);
  expect(heard).toMatchObject([{ event: "Connection Created", slug: "slack" }]);
});

it("hands over every delivery where they are not", async () => {
  const { heard, sandbox } = await subscribe();
  sandbox.control.connect("harbor", "slack");
  expect(await statuses(sandbox)).toEqual([[200], [200]]);
  expect(heard.map(({ key }) => key)).toEqual([heard[0]?.key, heard[0]?.key]);
});

it("is told again what could not be handled, and tells you why", async () => {
  const failure = new Error("The database is gone.");
  const onEvent = vi.fn<(event: WebhookEvent) => Promise<void>>().mockRejectedValue(failure);
  const onError = vi.fn<() => void>();
  const { sandbox } = await subscribe({ claims: createClaims(), onEvent, onError });
  sandbox.control.connect("harbor", "slack");
  expect(await statuses(sandbox)).toEqual([[500], [500]]);
  expect(onError).toHaveBeenCalledWith(failure, expect.any(Request));
  onEvent.mockClear().mockResolvedValue();
  sandbox.control.advance(10_000);
  expect(await statuses(sandbox)).toEqual([
    [500, 200],
    [500, 200],
  ]);
  expect(onEvent).toHaveBeenCalledOnce();
});

it("answers 500 where nothing can be claimed, and handles nothing", async () => {
  const failure = new Error("The database is gone.");
  const onError = vi.fn<() => void>();
  const claims = { claim: () => Promise.reject(failure), release: () => {} };
  const { heard, sandbox } = await subscribe({ claims, onError });
  sandbox.control.connect("harbor", "slack");
  expect(await statuses(sandbox)).toEqual([[500], [500]]);
  expect(heard).toEqual([]);
  expect(onError).toHaveBeenCalledWith(failure, expect.any(Request));
});

it("believes nobody who has not the key", async () => {
  const onError = vi.fn<() => void>();
  const { heard, sandbox } = await subscribe({ apiKey: "tk_other", onError });
  sandbox.control.connect("harbor", "slack");
  expect(await statuses(sandbox)).toEqual([[401], [401]]);
  expect(heard).toEqual([]);
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: "forbidden" }), expect.any(Request));
});

it("does not take its own missing key for a mistake of Cobalt's", async () => {
  const onError = vi.fn<() => void>();
  const { sandbox } = await subscribe({ apiKey: "", onError });
  sandbox.control.connect("harbor", "slack");
  expect(await statuses(sandbox)).toEqual([[500], [500]]);
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: "invalid-request" }), expect.any(Request));
});

it.each([
  [
    "what is no event",
    "POST",
    "[]",
    400,
    (): never => {
      throw new Error("The log is full.");
    },
  ],
  [
    "what is no event, where the log fails later",
    "POST",
    "[]",
    400,
    () => Promise.reject(new Error("The log is full.")),
  ],
  ["a visitor", "GET", null, 405, () => {}],
])("answers to %s by its status alone", async (_what, method, body, status, onError) => {
  const handle = createWebhookHandler({
    apiKey: "k",
    onEvent: () => {},
    onError,
  });
  const signature = "963bbbf48d35eaaf037ca6cf347e6b41c1cadf366f1593ec03405725a0e5f2f4";
  const request = new Request("https://api.test/cobalt", {
    method,
    body,
    headers: { "x-cobalt-signature": signature },
  });
  const response = await handle(request);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe("");
});
