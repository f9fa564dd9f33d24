import { expect, it } from "vitest";
import { attentionOf } from "./attention-of.ts";

it("takes the newest run alone, counts an application once, and forgets those that are not connected", () => {
  const application = {
    slug: "slack",
    id: "a1",
    name: "Slack",
    description: "",
    tags: [],
    ecosystem: false,
    authMethods: [],
    connections: [],
    status: "connected" as const,
    needsAttention: false,
  };
  const run = { id: "r", status: "errored", application: { id: "a1", name: "Slack" }, nodes: [] };
  const completed = { ...run, id: "newer", status: "completed" };
  expect(attentionOf([application], [run]).count).toBe(1);
  expect(attentionOf([application], [completed, run]).count).toBe(0);
  expect(attentionOf([{ ...application, status: "not-connected" }], [run]).count).toBe(0);
  const expired = { id: "c1", status: "expired" };
  const two = { ...application, needsAttention: true, connections: [expired, { ...expired, id: "c2" }] };
  expect(attentionOf([two], [run])).toMatchObject({ count: 1, items: [{ kind: "expired" }, { kind: "expired" }] });
});
