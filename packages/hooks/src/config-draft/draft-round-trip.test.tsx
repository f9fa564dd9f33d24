import type { ConfigDraft, DraftValue, FieldKey, RuleGroup } from "@cobalt-kit/hooks";
import { createSandbox, type JsonValue, fixtureIds } from "@cobalt-kit/sandbox";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { failOnConsoleError } from "../testing/render-hook-with-sandbox.tsx";
import { openDraft, storedConfig } from "../testing/open-draft.ts";

const WORKFLOW = fixtureIds.atlasCreateAccounts;
const rules: RuleGroup = {
  logic: "OR",
  conditions: [
    { lhs: "region", operator: "eq", rhs: "amer", type: "select" },
    { logic: "AND", conditions: [{ lhs: "seats", operator: "less_or_equal", rhs: 0 }] },
  ],
};

/** What a person does to every type of field, and what is stored then. */
const edits: [key: FieldKey, draft: DraftValue, wire: JsonValue | undefined][] = [
  [{ id: "acrm_title" }, " Title ", " Title "],
  [{ id: "acrm_note" }, "two\nlines", "two\nlines"],
  [{ id: "acrm_limit" }, " 12.50 ", 12.5],
  [{ id: "acrm_mail" }, " ines@fern.test ", "ines@fern.test"],
  [{ id: "acrm_site" }, "https://fern.test/a", "https://fern.test/a"],
  [{ id: "acrm_signing_secret" }, "s3cret", "s3cret"],
  [{ id: "acrm_from" }, "2026-12-24", "2026-12-24"],
  [{ id: "acrm_archived" }, true, true],
  [{ id: "acrm.owner[0].name" }, "Nils", "Nils"],
  [{ id: "__proto__" }, "pollutes nothing", "pollutes nothing"],
  [{ id: "größe·大小" }, "-3", -3],
  [{ id: "acrm_color" }, "#ff0000", "#ff0000"],
  [{ id: "acrm_direction" }, 0, 0],
  [{ id: "acrm_segments" }, ["offices", "cafes"], ["offices", "cafes"]],
  [{ id: "acrm_owner" }, "own_09999", "own_09999"],
  [{ id: "acrm_extra" }, '{"a": [1, null], "__proto__": 2}', JSON.parse('{"a": [1, null], "__proto__": 2}')],
  [
    { id: "acrm_columns" },
    [
      { id: "lbl_customer", value: "amount" },
      { id: "lbl_notes", value: ["customer", "amount"] },
    ],
    { lbl_customer: "amount", lbl_notes: ["customer", "amount"] },
  ],
  [{ id: "acrm_contact_fields" }, [{ id: "__proto__", value: "tier_c" }], JSON.parse('{"__proto__": "tier_c"}')],
  [{ id: "acrm_custom_fields" }, [{ id: "seats", value: "free text" }], { seats: "free text" }],
  [{ id: "acrm_tag_fields" }, [{ id: "plan", value: ["risk"] }], { plan: ["risk"] }],
  [{ id: "acrm_only_when" }, rules, JSON.parse(JSON.stringify(rules))],
  [{ workflowId: WORKFLOW, id: "wf_acrm_queue" }, 0, 0],
  [{ workflowId: WORKFLOW, id: "wf_acrm_greeting" }, "Hello", "Hello"],
];

describe("a draft, saved and read again,", () => {
  failOnConsoleError();

  it("has every type in its wire form in the store, and is the same draft; what was not touched is as it was", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    const before = storedConfig(sandbox, "atlas-crm");
    act(() => {
      draft().setWorkflowEnabled(WORKFLOW, true);
      for (const [key, value] of edits) draft().store.setValue(key, value);
    });
    await act(async () => expect(await draft().save()).toBe(true));
    const after = storedConfig(sandbox, "atlas-crm");
    const wire = ({ workflowId, id }: FieldKey): unknown => {
      const fields =
        workflowId === undefined ? after.fields : after.workflows.find((each) => each.id === workflowId)?.fields;
      return fields && Object.getOwnPropertyDescriptor(fields, id)?.value;
    };
    for (const [key, , stored] of edits) expect([key.id, wire(key)]).toStrictEqual([key.id, stored]);
    for (const id of ["acrm_workspace", "acrm_region", "acrm_base", "acrm_table", "acrm_column"]) {
      expect(after.fields[id]).toStrictEqual(before.fields[id]);
    }
    expect(after.workflows[0]).toStrictEqual(before.workflows[0]);
    expect(after.workflows.map(({ enabled }) => enabled)).toEqual([true, true]);
    expect(Object.getPrototypeOf(after.fields)).toBe(Object.prototype);

    const shown = seen(draft());
    await act(() => draft().queryClient.refetchQueries());
    expect(seen(draft())).toEqual(shown);
    expect(draft().dirtyCount).toBe(0);
  });

  it.each<JsonValue>(["text", 0, false, ["a"], [[1]], { a: { b: [null] } }, { conditions: "x" }, "[1"])(
    "keeps values of a form that is not their type's, %j, when something else is saved",
    async (shape) => {
      const sandbox = createSandbox();
      sandbox.control.connect("harbor", "atlas-crm");
      // the sandbox takes away what no longer goes with a parent
      const others = ["__proto__", "acrm_table", "acrm_column", "acrm_columns"];
      const names = Object.keys(storedConfig(sandbox, "atlas-crm").fields).filter((id) => !others.includes(id));
      const fields = Object.fromEntries(names.map((id) => [id, shape]));
      sandbox.control.updateConfig("harbor", "atlas-crm", { fields });
      const { draft } = await openDraft({ slug: "atlas-crm" }, { sandbox });
      expect(draft().dirtyCount).toBe(0);
      act(() => draft().store.setValue({ id: "acrm_note" }, "typed"));
      await act(async () => expect(await draft().save()).toBe(true));
      expect(storedConfig(sandbox, "atlas-crm").fields).toMatchObject({ ...fields, acrm_note: "typed" });
    },
  );

  it("has nothing in the store where everything was emptied, and no default comes back", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    const kept = ["acrm_title", "acrm_archived"];
    act(() => {
      for (const { id, hidden } of draft().fields) {
        if (!hidden && !kept.includes(id)) draft().store.setValue({ id }, undefined);
      }
    });
    await act(async () => expect(await draft().save()).toBe(true));
    const { fields } = storedConfig(sandbox, "atlas-crm");
    const left = new Set([...kept, "acrm_workspace", "acrm_region"]);
    const stored = Object.entries(fields).filter(([id]) => !left.has(id));
    const defaults = draft().fields.filter(({ id, defaultValue }) => defaultValue !== undefined && !left.has(id));
    expect(defaults.length).toBeGreaterThan(1);
    expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(defaults.map(({ id }) => [id, ""])));
    for (const { id } of defaults) expect(draft().getField({ id }).value).toBe("");
    expect(draft().dirtyCount).toBe(0);
  });
});

function seen({ fields, getField }: ConfigDraft): unknown[] {
  return fields.map(({ id }) => [id, getField({ id }).value]);
}
