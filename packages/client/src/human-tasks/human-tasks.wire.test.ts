// @vitest-environment node
import { describe, expect, it } from "vitest";
import { getHumanTask, type HumanTask } from "../index.ts";
import { describeProperties } from "../testing/properties.ts";
import { readBody } from "../testing/read-body.ts";

const RUNS = 1000;

const vendor = {
  _id: "t1",
  name: "Approve the invoice",
  description: "Over the limit",
  form_structure: { type: "object", required: ["approved"] },
  ui_structure: { approved: { "ui:widget": "radio" } },
  data: { number: "INV-7" },
  status: "WAITING",
  expire_in: "2026-08-03T11:00:00.000Z",
  receiver_emails: ["ada@acme.test"],
  group: "finance",
  createdAt: "2026-08-03T10:00:00.000Z",
  updatedAt: "2026-08-03T10:00:00.000Z",
};
const task = {
  id: "t1",
  name: "Approve the invoice",
  description: "Over the limit",
  status: "waiting",
  form: { type: "object", required: ["approved"] },
  ui: { approved: { "ui:widget": "radio" } },
  data: { number: "INV-7" },
  expiresAt: "2026-08-03T11:00:00.000Z",
  receivers: ["ada@acme.test"],
  group: "finance",
  createdAt: "2026-08-03T10:00:00.000Z",
  updatedAt: "2026-08-03T10:00:00.000Z",
} satisfies Required<HumanTask>;

describe("a human task", () => {
  it.each<[string, unknown, HumanTask]>([
    ["vendor", vendor, task],
    [
      "barest",
      { status: "TIMEOUT", created_at: "2026-08-03" },
      { id: "asked", name: "", status: "timeout", data: {}, receivers: [], createdAt: "2026-08-03" },
    ],
  ])("has every property in the %s dialect", async (_dialect, wire, domain) => {
    expect((await readBody(wire, (session) => getHumanTask(session, "asked"))).domain).toEqual(domain);
  });

  describeProperties({
    runs: RUNS,
    read: (session) => getHumanTask(session, "t1"),
    documented: [vendor],
    affects: {
      _id: ["id"],
      name: ["name"],
      description: ["description"],
      form_structure: ["form"],
      ui_structure: ["ui"],
      data: ["data"],
      config: [],
      status: ["status"],
      expire_in: ["expiresAt"],
      receiver_emails: ["receivers"],
      group: ["group"],
      createdAt: ["createdAt"],
      created_at: ["createdAt"],
      started_at: [],
      updatedAt: ["updatedAt"],
      updated_at: ["updatedAt"],
    },
  });
});
