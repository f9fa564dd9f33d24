// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { createWorld } from "../testing/visitor.ts";
import { hookUrl, subscribed } from "../testing/webhook-listener.ts";

describe("what webhooks are told", () => {
  it("names the step that failed, how often it was tried, when and why", async () => {
    const { as, received, sandbox } = await subscribed([], { webhook_events: ["Workflow Errored"] });
    await as("ada")("POST", "/api/v2/public/event/trigger", {
      body: { event: "Invoice Paid", payload: { fail: true } },
    });
    sandbox.control.advance(60_000);
    await sandbox.control.deliveries();
    const told = received.map(({ text }): JsonValue => JSON.parse(text));
    expect(told).toContainEqual(
      expect.objectContaining({
        event: "Workflow Errored",
        failed_node_id: "3",
        failed_node_name: "Post",
        attempts_made: 3,
        error_timestamp: "2026-10-05T09:30:09.000Z",
        error: expect.objectContaining({ code: "EXTERNAL_API_FAILURE" }),
      }),
    );
  });

  it("is one text where Slack listens", async () => {
    const { received, sandbox } = await subscribed([], { webhook_url: "https://hooks.slack.com/services/T0/B0/x" });
    sandbox.control.expire("ada", "board");
    await sandbox.control.deliveries();
    expect(received.map(({ text }): JsonValue => JSON.parse(text))).toEqual([
      { text: "Connection Expired: board (ada)" },
    ]);
  });
});

describe("webhooks of the custom type", () => {
  it("send their own headers and a filled template", async () => {
    const { received, sandbox } = await subscribed([], {
      webhook_headers: { "x-team": "billing" },
      webhook_body: { text: "{{event.event}} of {{linked_account_name}}", all: "{{event.none}}" },
      method: "PUT",
    });
    sandbox.control.connect("ada", "desk");
    await sandbox.control.deliveries();
    expect(received[0]?.method).toBe("PUT");
    expect(received[0]?.headers.get("x-team")).toBe("billing");
    expect(received[0]?.text).toBe('{"text":"Connection Created of Ada\'s Shop","all":""}');
  });

  it.each<[string, JsonValue, string]>([
    [
      "a value for a text that is nothing but its place",
      { all: "{{event}}", list: ["{{ workflow_response }}"] },
      "value",
    ],
    ["a text for a place within a text", { said: "It answered {{workflow_response}}." }, "text"],
    [
      "JSON in a template that is a text",
      '{"all":{{event}},"ok":{{workflow_response.ok}},"who":"{{linked_account_name}}"}',
      "raw",
    ],
  ])("put %s", async (_what, webhook_body, kind) => {
    const { as, received, sandbox } = await subscribed([], { webhook_events: ["Workflow Completed"], webhook_body });
    await as("ada")("POST", "/api/v2/public/event/board", { body: { event: "Invoice Paid" } });
    sandbox.control.advance(60_000);
    await sandbox.control.deliveries();
    const event = expect.objectContaining({ event: "Workflow Completed", status: "COMPLETED" });
    const told: Record<string, unknown> = {
      value: { all: event, list: [{ ok: true }] },
      text: { said: 'It answered {"ok":true}.' },
      raw: { all: event, ok: true, who: "Ada's Shop" },
    };
    expect(received.map(({ text }): JsonValue => JSON.parse(text))).toContainEqual(told[kind]);
  });
});

describe("a listener", () => {
  it("that sends somewhere else is not followed, and has not taken what it was told", async () => {
    let asked: RequestInit | undefined;
    let cancelled = false;
    const { key, sandbox } = createWorld({
      deliver: async (_url, init) => {
        asked = init;
        const body = new ReadableStream({ cancel: () => void (cancelled = true) });
        return new Response(body, { status: 302, headers: { location: "https://elsewhere.test/" } });
      },
    });
    const body = { webhook_url: hookUrl, webhook_events: ["Connection Expired"] };
    await key()("POST", "/api/v2/public/webhook", { body });
    sandbox.control.expire("ada", "board");
    expect(await sandbox.control.deliveries()).toMatchObject([{ status: "pending", attempts: [{ status: 302 }] }]);
    expect(asked?.redirect).toBe("manual");
    // What nobody reads would keep its connection busy.
    expect(cancelled).toBe(true);
  });
});
