import {
  type CobaltSession,
  type ConfigField,
  createCobaltSession,
  getConfig,
  openConfig,
  updateConfig,
} from "@cobalt-kit/client";
import { createSandbox, emptyFixtures, type FieldFixture, type JsonValue, standardFixtures } from "@cobalt-kit/sandbox";
import fc from "fast-check";
import { expect, it } from "vitest";
import { checkDraft } from "./check-draft.ts";
import { createConfigDraft } from "./config-draft.ts";
import type { ConfigDraftStore } from "./config-draft-store.ts";
import { type DraftValue, isEmptyDraft, type RuleGroup } from "./draft-value.ts";

const RUNS = 1000;
const rules: RuleGroup = { logic: "OR", conditions: [{ conditions: [{ lhs: "a", operator: "eq", rhs: 0 }] }] };

const types = [
  "text",
  "textarea",
  "number",
  "email",
  "url",
  "password",
  "date",
  "boolean",
  "select",
  "json",
  "map",
  "map_v2",
  "rule_engine",
  "something new",
];

const anyId = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("__proto__", "constructor", "a.b[0]", ""),
);
const fieldLists = fc.uniqueArray(
  fc.record(
    {
      id: anyId,
      name: fc.string({ minLength: 1 }),
      field_type: fc.constantFrom(...types),
      hidden: fc.boolean(),
      multiple: fc.boolean(),
      defaultValue: fc.constantFrom<JsonValue>(
        "preset",
        "7",
        "2026-01-01",
        true,
        0,
        false,
        { preset: "a" },
        ["a"],
        "",
        null,
      ),
      options: fc.subarray<NonNullable<FieldFixture["options"]>[number]>([
        { name: "Nothing", value: "" },
        { name: "Zero", value: 0 },
        { name: "No", value: false },
        { name: "Null", value: null },
        { name: "A", value: "a" },
      ]),
    },
    { requiredKeys: ["id", "name", "field_type"] },
  ),
  { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
);

it("draft → request → store → answer → draft is the identity on what a person sees, for any fields and any edits", async () => {
  const lists: FieldFixture[][] = fc.sample(fieldLists, RUNS);
  const sandbox = createSandbox({ fixtures: fixturesOf(lists) });
  const session = createCobaltSession({
    linkedAccountId: "harbor",
    getSessionToken: () => sandbox.control.mintToken("harbor"),
    baseUrl: "https://api.cobalt.test",
    fetch: sandbox.fetch,
  });
  for (const [index, fields] of lists.entries()) {
    const slug = `any-${index}`;
    const workflowId = fields[0]?.id || "w";
    const draft = await openDraft(session, slug);
    draft.setWorkflowEnabled(workflowId, true);
    for (const [at, field] of draft.getStatus().fields.entries()) {
      const edit = editOf(field, index + at);
      if (!field.hidden) draft.setValue({ id: field.id }, edit);
      if (!field.hidden) draft.setValue({ workflowId, id: field.id }, editOf(field, index + at + 1));
    }
    const typed = seen(draft);
    expect(await draft.save()).toBe(true);
    expect([seen(draft), draft.getStatus().dirtyCount]).toEqual([typed, 0]);
    const again = await openDraft(session, slug);
    expect(seen(again)).toEqual(typed);
    // sending what was read changes nothing
    const { config } = again.getStatus();
    expect(await again.save()).toBe(true);
    expect(again.getStatus().config).toEqual(config);
  }
}, 60_000);

async function openDraft(session: CobaltSession, slug: string): Promise<ConfigDraftStore> {
  await openConfig(session, { slug });
  const draft = createConfigDraft(await getConfig(session, { slug }), {
    newest: () => undefined,
    share: () => {},
    async save({ gather, accept }) {
      const input = gather();
      if (input === undefined) return;
      const answer = await updateConfig(session, input);
      accept(answer);
      draft.receive(answer);
    },
    store: () => Promise.reject(new Error("nobody depends on anything")),
    load: () => Promise.reject(new Error("nobody depends on anything")),
  });
  return draft;
}

/** What a person sees of each field, and the switches. */
function seen(draft: ConfigDraftStore): unknown[] {
  const { fields, workflows } = draft.getStatus();
  const see = (each: ConfigField, workflowId?: string): unknown => {
    const { value } = draft.getField({ workflowId, id: each.id });
    if (isEmptyDraft(each, value)) return [each.id];
    if (typeof value === "string" && each.type === "number") return [each.id, Number(value)];
    const isJson = typeof value === "string" && each.type === "json" && checkDraft(each, value) === undefined;
    return [each.id, isJson ? JSON.parse(value) : value];
  };
  return [
    fields.map((field) => see(field)),
    workflows.map(({ id, enabled, fields: own }) => [id, enabled, own.map((field) => see(field, id))]),
  ];
}

function editOf({ type, multiple, options = [], defaultValue }: ConfigField, pick: number): DraftValue {
  const choose = (...from: DraftValue[]): DraftValue => from[pick % from.length];
  const offered = options.map(({ value }) => value);
  // nothing can be told from an empty text or null where these are choices
  const none = offered.includes(null) || (offered.includes("") && defaultValue !== undefined) ? [] : [undefined];
  switch (type) {
    case "number":
      return choose("0", "-1.5", "12345678901234567890", "", undefined);
    case "email":
      return choose("a@b.test", undefined);
    case "url":
      return choose("https://a.test", "http://localhost:4010/x?y=z", undefined);
    case "date":
      return choose("2026-02-28", "1999-12-31", undefined);
    case "boolean":
      return choose(true, false);
    case "json":
      return choose('{"a":{"__proto__":[]}}', "[1]", "0", '"text"', undefined);
    case "select":
      return multiple ? choose(["a"], ["a", 0, false], offered, []) : choose("a", 0, false, ...offered, ...none);
    case "map":
    case "map_v2":
      return choose([{ id: "__proto__", value: "a" }], [{ id: "a.b", value: ["x", 0] }], []);
    case "rule_engine":
      return choose(rules, { conditions: [{ lhs: "a", operator: "eq", rhs: false }] }, { conditions: [] });
    default:
      return choose("text", " padded ", "<b>", "\u202e\u200b", "0", undefined, "");
  }
}

function fixturesOf(lists: FieldFixture[][]): typeof emptyFixtures {
  const [application] = standardFixtures.applications.filter(({ slug }) => slug === "atlas-crm");
  const [account] = standardFixtures.accounts.filter(({ id }) => id === "harbor");
  const [workflow] = application?.workflows ?? [];
  if (application === undefined || account === undefined || workflow === undefined) throw new Error("no fixtures");
  return {
    ...emptyFixtures,
    accounts: [{ ...account, connections: [], configs: [], privateWorkflows: [], history: [], humanTasks: [] }],
    applications: lists.map((fields, index) => ({
      ...application,
      id: `any-${index}`,
      slug: `any-${index}`,
      fields,
      workflows: [{ ...workflow, id: fields[0]?.id || "w", fields }],
    })),
  };
}
