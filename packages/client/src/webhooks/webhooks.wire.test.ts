// @vitest-environment node
import { describe, expect, it } from "vitest";
import { describeProperties } from "../testing/properties.ts";
import { readBody } from "../testing/read-body.ts";
import { getWebhook, listWebhooks, subscribeWebhook, unsubscribeWebhook, type Webhook } from "../webhooks-entry.ts";

const RUNS = 1000;

const vendor = {
  _id: "h1",
  org_id: "65aa",
  environment: "test",
  is_enabled: false,
  webhook_events: ["Connection Expired", "Workflow Timed Out"],
  webhook_url: "https://example.test/hook",
  webhook_type: "custom",
  webhook_body: { text: "{{event.slug}}" },
  webhook_headers: { authorization: "Bearer x" },
  webhook_description: "To the pager",
  method: "PUT",
  slug: "slack",
  workflow_ids: ["w1"],
  group: "ops",
  createdAt: "2026-01-01",
  updatedAt: "2026-01-02",
  linked_account_id: "harbor",
};
const seed = {
  _id: "h1",
  webhook_url: "https://example.test/hook",
  webhook_events: ["connection-created", "workflow-timed-out"],
  linked_account_id: "harbor",
};
const webhook = {
  id: "h1",
  url: "https://example.test/hook",
  events: ["Connection Expired", "Workflow Timed Out"],
  enabled: false,
  type: "custom",
  method: "PUT",
  headers: [{ name: "authorization", value: "Bearer x" }],
  body: { text: "{{event.slug}}" },
  description: "To the pager",
  slug: "slack",
  workflowIds: ["w1"],
  group: "ops",
  linkedAccountId: "harbor",
  environment: "test",
  createdAt: "2026-01-01",
  updatedAt: "2026-01-02",
} satisfies Required<Webhook>;
const seedWebhook = {
  id: "h1",
  url: "https://example.test/hook",
  events: ["Connection Created", "Workflow Timed Out"],
  enabled: true,
  type: "default",
  method: "POST",
  headers: [],
  workflowIds: [],
  linkedAccountId: "harbor",
} satisfies Webhook;

describe("a webhook", () => {
  it.each<[string, unknown, Webhook]>([
    ["vendor", vendor, webhook],
    ["seed", seed, seedWebhook],
  ])("has every property in the %s dialect, alone and in a list", async (_dialect, wire, domain) => {
    expect((await readBody(wire, (session) => getWebhook(session, "asked"))).domain).toEqual(domain);
    expect((await readBody([wire], listWebhooks)).domain).toEqual([domain]);
    expect((await readBody({ docs: [wire] }, listWebhooks)).domain).toEqual([domain]);
    expect((await readBody(wire, listWebhooks)).domain).toEqual([domain]);
  });

  it("tells its address and events after a change of them", async () => {
    const wire = { url: "https://example.test/hook", events: ["workflow-errored"] };
    const told = { url: "https://example.test/hook", events: ["Workflow Errored"] };
    expect((await readBody(wire, (session) => subscribeWebhook(session, ["Workflow Errored"]))).domain).toEqual(told);
    expect((await readBody(wire, (session) => unsubscribeWebhook(session, "Workflow Stopped"))).domain).toEqual(told);
  });

  describeProperties({
    runs: RUNS,
    read: listWebhooks,
    documented: [vendor, seed],
    alone: (record) => [record],
    listed: (records) => records,
    affects: {
      org_id: [],
      environment: ["environment"],
      is_enabled: ["enabled"],
      webhook_events: ["events"],
      events: ["events"],
      webhook_url: ["url"],
      hosted_url: [],
      url: ["url"],
      webhook_type: ["type"],
      webhook_body: ["body"],
      webhook_headers: ["headers"],
      webhook_description: ["description"],
      description: ["description"],
      method: ["method"],
      slug: ["slug"],
      type: [],
      workflow_ids: ["workflowIds"],
      group: ["group"],
      createdAt: ["createdAt"],
      created_at: ["createdAt"],
      started_at: [],
      updatedAt: ["updatedAt"],
      updated_at: ["updatedAt"],
      linked_account_id: ["linkedAccountId"],
      account_id: [],
    },
  });
});
