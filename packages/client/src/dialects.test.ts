// @vitest-environment node
import { createSandbox } from "@cobalt-kit/sandbox";
import { describe, expect, it } from "vitest";
import {
  createWorkflow,
  executeWorkflow,
  getExecution,
  isFinished,
  listExecutions,
  openConfig,
  publishWorkflow,
  triggerEvent,
  updateConfig,
} from "./index.ts";
import { type OpenedSession, openSession } from "./testing/open-session.ts";
import { createWebhook, listWebhooks } from "./webhooks-entry.ts";

// One vocabulary: the same calls read the same, whichever dialect the service speaks.

const DIALECTS = ["vendor", "seed"] as const;

function open(dialect: (typeof DIALECTS)[number], linkedAccountId = "harbor"): OpenedSession {
  const now = Date.parse("2026-06-01T12:00:00Z");
  return openSession(
    { linkedAccountId },
    createSandbox({ dialect, clock: () => now, tokenAccess: { webhooks: true } }),
  );
}

describe.each(DIALECTS)("in the %s dialect", (dialect) => {
  it("runs are listed and read", async () => {
    const { session, warnings } = open(dialect);
    const { items } = await listExecutions(session, { limit: 5 });
    expect(items.length).toBeGreaterThanOrEqual(5);
    for (const { id, status, workflow, createdAt } of items) {
      expect(createdAt).toMatch(/^2026-/);
      await expect(getExecution(session, id)).resolves.toMatchObject({ id, status, workflow: { id: workflow?.id } });
    }
    expect(warnings).toEqual([]);
  });

  it("a workflow is made, published and run to its end", async () => {
    const { session, sandbox } = open(dialect, "blank");
    const { id, name, draftId, slug } = await createWorkflow(session, { name: "Nightly" });
    expect(name).toBe("Nightly");
    await expect(publishWorkflow(session, { workflowId: id, draftId, published: true })).resolves.toMatchObject({
      published: true,
    });
    const { executionId = "" } = await executeWorkflow(session, { workflowId: id, slug });
    expect(isFinished((await getExecution(session, executionId)).status)).toBe(false);
    sandbox.control.advance(60_000);
    await expect(getExecution(session, executionId)).resolves.toMatchObject({ id: executionId, status: "completed" });
  });

  it("a configuration is opened and changed", async () => {
    const { session } = open(dialect);
    const config = await openConfig(session, { slug: "atlas-crm" });
    expect(config).toMatchObject({ slug: "atlas-crm", configId: "harbor" });
    const field = config.fields.find(({ type, value }) => type === "text" && value !== undefined);
    const fields = config.fields.map((one) => (one.id === field?.id ? { ...one, value: "Otto" } : one));
    const stored = await updateConfig(session, { ...config, fields });
    expect(stored.fields.find(({ id }) => id === field?.id)?.value).toBe("Otto");
  });

  it("an event names the first run it starts", async () => {
    const { session } = open(dialect);
    const { executionId = "" } = await triggerEvent(session, { event: "Invoice Paid" });
    await expect(getExecution(session, executionId)).resolves.toMatchObject({ id: executionId });
  });

  it("a webhook is made and listed", async () => {
    const { session } = open(dialect, "blank");
    const made = await createWebhook(session, { url: "https://example.test/hook", events: ["Workflow Errored"] });
    expect(made).toMatchObject({ url: "https://example.test/hook", events: ["Workflow Errored"], enabled: true });
    expect((await listWebhooks(session)).length).toBeGreaterThan(0);
  });
});

it("tells of the same runs the same in both dialects, as far as both tell", async () => {
  const [vendor, seed] = await Promise.all(
    DIALECTS.map(async (dialect) => (await listExecutions(open(dialect).session, { limit: 10 })).items.slice(0, 10)),
  );
  const shared = (items: typeof vendor = []): unknown[] =>
    items.map(({ id, workflow, createdAt, completedAt }) => ({ id, workflow: workflow?.id, createdAt, completedAt }));
  expect(shared(seed)).toEqual(shared(vendor));
});
