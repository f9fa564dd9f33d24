import { type ConfigField, exactNumber, type JsonValue, type RuleColumns } from "@cobalt-kit/client";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnsOf } from "../field-kinds/field-kind.ts";
import { checkDraft, type DraftErrorCode } from "./check-draft.ts";
import { type DraftValue, isSameDraft, type RuleGroup, storedOrDefault, toDraft, toValue } from "./draft-value.ts";

describe("drafts and what is sent", () => {
  it("are the same value for every field nobody touched, whatever JSON it holds", () => {
    const types = ["text", "number", "boolean", "json", "select", "date", "rule_engine", "something new"];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.jsonValue(), (type, json) => {
        const value: JsonValue = JSON.parse(JSON.stringify(json));
        const one = field({ type, value });
        expect(isSameDraft(one, toDraft(one), toDraft(field({ type, value: storedOrDefault(one) ?? null })))).toBe(
          true,
        );
        expect(storedOrDefault(one)).toEqual(value === null ? undefined : value);
      }),
    );
  });

  it.each<[string, Partial<ConfigField>, DraftValue, unknown]>([
    ["a number is a number", { type: "number" }, " 12.50 ", 12.5],
    ["a negative number too", { type: "number" }, "-3e2", -300],
    [
      "a number JavaScript cannot hold has every digit",
      { type: "number" },
      " 12345678901234567890",
      exactNumber("12345678901234567890"),
    ],
    ...["+1161888007138312193", "001161888007138312193", "1161888007138312193."].map(
      (typed): [string, Partial<ConfigField>, string, DraftValue] => [
        `every digit of ${typed} as well`,
        { type: "number" },
        typed,
        exactNumber("1161888007138312193"),
      ],
    ),
    ["a fraction without a zero in front", { type: "number" }, "-.50", -0.5],
    ["an emptied number is cleared", { type: "number", value: 5 }, "", undefined],
    ["json is parsed where nothing is stored", { type: "json" }, '{"a": [1]}', { a: [1] }],
    ["json is parsed where an object is stored", { type: "json", value: { b: 2 } }, "[1, 2]", [1, 2]],
    ["json stays text where text is stored", { type: "json", value: '{"b": 2}' }, '{"b": 3}', '{"b": 3}'],
    ["json that is text stays as typed", { type: "json" }, '"text"', '"text"'],
    ["emptied json is cleared", { type: "json", value: { b: 2 } }, "  ", undefined],
    ["an emptied text is cleared", { type: "text", value: "a" }, "", undefined],
    ["an emptied text is stored as that in place of a default", { defaultValue: "a" }, "", ""],
    ["an emptied number too", { type: "number", defaultValue: 0 }, " ", ""],
    ["a choice of many that is one was stored alone", { type: "select", multiple: true }, ["a"], ["a"]],
    ["no choice too", { type: "select", defaultValue: "a" }, undefined, ""],
    ["an empty choice is a value", { type: "select", options: [{ name: "-", value: "" }] }, "", ""],
    ["null is one", { type: "select", options: [{ name: "-", value: null }] }, null, null],
    ["none of many in place of a default", { type: "map", defaultValue: [{ id: "a", value: 1 }] }, [], []],
    [
      "no rule in place of a default",
      { type: "rule_engine", defaultValue: { conditions: [{}] } },
      undefined,
      { conditions: [] },
    ],
    ["text keeps its blanks", { type: "text" }, " a ", " a "],
    ["an address does not", { type: "email" }, " ines@fern.test ", "ines@fern.test"],
    ["false is a value", { type: "boolean" }, false, false],
    ["no choice of many is nothing", { type: "select", multiple: true }, [], undefined],
    [
      "no choice in place of a default is an empty list",
      { type: "select", multiple: true, defaultValue: ["a"] },
      [],
      [],
    ],
    ["a mapping without rows is nothing", { type: "map", value: [{ id: "a", value: "b" }] }, [], undefined],
    ["no rule at all is nothing", { type: "rule_engine" }, { logic: "OR", conditions: [] }, undefined],
    ["null as JSON is nothing", { type: "json" }, "null", undefined],
    ["null as JSON in place of a default is an empty text", { type: "json", defaultValue: { a: 1 } }, " null\n", ""],
    ["an unknown type is text", { type: "something new" }, "x", "x"],
  ])("%s", (_name, shape, draft, sent) => {
    expect(toValue(field(shape), draft)).toEqual(sent);
  });

  it("show the default while nothing is stored, and send it", () => {
    const one = field({ type: "number", defaultValue: 2 });
    expect(toDraft(one)).toBe("2");
    expect(storedOrDefault(one)).toBe(2);
    expect(toDraft(field({ type: "number", value: 0, defaultValue: 2 }))).toBe("0");
    expect(toDraft(field({ type: "boolean", value: false, defaultValue: true }))).toBe(false);
  });

  it("show an emptied text as empty, not as its default", () => {
    const emptied = field({ value: "", defaultValue: "preset" });
    expect([toDraft(emptied), storedOrDefault(emptied)]).toEqual(["", ""]);
    expect(toDraft(field({ value: null, defaultValue: "preset" }))).toBe("preset");
    expect(isSameDraft(emptied, undefined, "")).toBe(true);
  });

  it("leave one of several choices as it was stored, alone", () => {
    const alone = field({ type: "select", multiple: true, value: "a" });
    expect([toDraft(alone), storedOrDefault(alone)]).toEqual([["a"], "a"]);
  });

  it("leave a mapping as the text it was stored as", () => {
    const mapped = field({ type: "map", value: '{"a":"b"}' });
    expect([toDraft(mapped), storedOrDefault(mapped)]).toEqual([[{ id: "a", value: "b" }], '{"a":"b"}']);
  });

  it("ask an operator for a right side only where the columns give one", () => {
    const leaf = rule({ lhs: "a", operator: "is_new" });
    const columns: Partial<RuleColumns> = { operators: [], log: [] };
    const check = (columnsOf?: ColumnsOf): unknown => checkDraft(field({ type: "rule_engine" }), leaf, { columnsOf });
    expect([check(), check(() => columns)]).toEqual(["incomplete-rule", undefined]);
  });

  it.each<[string, unknown, Partial<RuleColumns> | undefined, DraftErrorCode | undefined]>([
    ["a right side of blanks", { rhs: " \t\u00A0" }, undefined, "incomplete-rule"],
    ["an operator of blanks", { operator: " ", rhs: 1 }, undefined, "incomplete-rule"],
    ["a right side without anything in it", { rhs: {} }, undefined, "incomplete-rule"],
    ["null, where it is offered", { rhs: null }, { right: rightOf(null) }, undefined],
    ["null, where it is not", { rhs: null }, { right: rightOf(0) }, "incomplete-rule"],
    ["zero on the left", { lhs: 0, rhs: false }, undefined, undefined],
    ["an operator that is an offered empty text", { operator: "", rhs: 1 }, { operators: [option("")] }, undefined],
    ["columns whose code failed", {}, { operators: [], error: "x is not defined" }, "incomplete-rule"],
    ["an unknown operator, before anything is known", { operator: "sounds_like" }, undefined, "incomplete-rule"],
    [
      "a left value past 53 bits whose columns have no right",
      { lhs: exactNumber("1161888007138312193") },
      {},
      undefined,
    ],
    ["conditions that are null, as some write them", { rhs: 1, conditions: null, logic: null }, undefined, undefined],
  ])("judge a condition with %s", (_what, parts, columns, code) => {
    const leaf: unknown = { lhs: "a", operator: "eq", ...Object(parts) };
    const draft: DraftValue = JSON.parse(JSON.stringify({ conditions: [leaf] }));
    expect(checkDraft(field({ type: "rule_engine" }), draft, { columnsOf: () => columns })).toBe(code);
  });

  it("judge nothing in a rule that nobody could complete, and take no condition for none", () => {
    const strange: DraftValue = JSON.parse('{"conditions":[null,3,"x",[],{"lhs":"a","operator":"eq","rhs":0}]}');
    expect(checkDraft(field({ type: "rule_engine" }), strange)).toBeUndefined();
    const alone: DraftValue = JSON.parse('{"lhs":"a","operator":"eq","rhs":0,"conditions":null}');
    expect(toValue(field({ type: "rule_engine" }), alone)).toEqual(alone);
  });

  it("show stored JSON as text, laid out", () => {
    expect(toDraft(field({ type: "json", value: { a: 1 } }))).toBe('{\n  "a": 1\n}');
    expect(toDraft(field({ type: "json", value: "not json at all" }))).toBe("not json at all");
  });

  it("read a boolean that was stored as text", () => {
    expect(toDraft(field({ type: "boolean", value: "true" }))).toBe(true);
    expect(toDraft(field({ type: "boolean", value: "false" }))).toBe(false);
  });
});

const option = (value: null | number | string): { name: string; value: null | number | string } => ({
  name: "-",
  value,
});
const rightOf = (value: null | number): NonNullable<RuleColumns["right"]> => ({
  type: "select",
  options: [option(value)],
});
const twice = { id: "a", value: "x" };
const rule = (...conditions: RuleGroup["conditions"]): RuleGroup => ({ conditions });

describe("checkDraft", () => {
  it.each<[Partial<ConfigField>, DraftValue, DraftErrorCode | undefined]>([
    [{ required: true }, undefined, "required"],
    [{ required: true }, null, "required"],
    [{ required: true }, "", "required"],
    [{ required: true }, "   ", "required"],
    [{ type: "json", required: true }, " null ", "required"],
    [{ required: true }, [], "required"],
    [{ required: true }, {}, "required"],
    [{ required: true }, 0, undefined],
    [{ required: true, type: "select" }, "", "required"],
    [{ required: true, type: "select" }, null, "required"],
    [{ required: true, type: "select", options: [{ name: "-", value: "" }] }, "", undefined],
    [{ required: true, type: "select", options: [{ name: "-", value: "" }] }, null, "required"],
    [{ required: true, type: "select", options: [{ name: "-", value: null }] }, null, undefined],
    [{ required: true, type: "select", options: [{ name: "-", value: null }] }, undefined, "required"],
    [{ required: true, type: "select" }, 0, undefined],
    [{ required: true, type: "select" }, false, undefined],
    [{ required: true, type: "select", multiple: true }, [""], undefined],
    [{ required: true, type: "boolean" }, false, undefined],
    [{ required: true, type: "boolean" }, undefined, undefined],
    [{ required: true, type: "map_v2" }, [], "required"],
    [{ required: true, type: "map" }, [], undefined],
    [{ required: true, type: "map", labels: [{ name: "A", value: "a", multiple: false }] }, [], "required"],
    [{ required: true, type: "rule_engine" }, { conditions: [] }, "required"],
    [{ type: "map_v2" }, [{ id: "a", value: 0 }], undefined],
    [{ type: "map_v2" }, [{ id: "a", value: "" }], "incomplete-mapping"],
    [{ type: "map_v2" }, [{ id: "", value: "x" }], "incomplete-mapping"],
    [{ type: "map" }, [{ id: "a", value: [] }], "incomplete-mapping"],
    [{ type: "map" }, [twice, twice], "incomplete-mapping"],
    [{ type: "rule_engine" }, rule({}), "incomplete-rule"],
    [{ type: "rule_engine" }, rule({ lhs: "a", operator: "eq" }), "incomplete-rule"],
    [{ type: "rule_engine" }, rule({ lhs: "a", operator: "eq", rhs: false }), undefined],
    [{ type: "rule_engine" }, rule({ logic: "AND", conditions: [] }), "incomplete-rule"],
    [{ type: "rule_engine" }, rule(rule(rule({ lhs: "a", operator: "eq", rhs: 0 }))), undefined],
    [{ type: "rule_engine" }, rule(rule(rule({ lhs: "a", operator: "", rhs: 0 }))), "incomplete-rule"],
    [{ type: "rule_engine" }, rule({ lhs: "a", operator: "is_empty" }), undefined],
    [{ type: "map", options: [{ name: "-", value: "" }] }, [{ id: "a", value: "" }], undefined],
    [{ type: "map", options: [{ name: "-", value: null }] }, [{ id: "a", value: null }], undefined],
    [{ type: "text" }, [twice], "conflict"],
    [{ type: "map" }, "text", "conflict"],
    [{ type: "rule_engine" }, "text", "conflict"],
    [{ type: "boolean" }, "yes", "conflict"],
    [{ type: "select", multiple: true }, "one", "conflict"],
    [{ type: "something new" }, { any: "thing" }, undefined],
    [{ required: true, type: "select", parent: "sheet" }, undefined, undefined],
    [{ required: true, type: "select", parent: "sheet", options: [] }, undefined, "required"],
    [{}, "", undefined],
    [{ type: "number" }, "12,5", "invalid-number"],
    [{ type: "number" }, "0x10", "invalid-number"],
    [{ type: "number" }, "1e999", undefined],
    [{ type: "number" }, "-1E400", undefined],
    [{ type: "number" }, "9".repeat(400), undefined],
    [{ type: "number" }, "Infinity", "invalid-number"],
    [{ type: "number" }, ".5", undefined],
    [{ type: "email" }, "ines", "invalid-email"],
    [{ type: "email" }, "ines@fern", undefined],
    [{ type: "email" }, "ines @fern.test", "invalid-email"],
    [{ type: "url" }, "fern.test", "invalid-url"],
    [{ type: "url" }, "https://fern.test/a?b=c", undefined],
    [{ type: "url" }, "javascript:alert(1)", "invalid-url"],
    [{ type: "date" }, "2026-02-30", "invalid-date"],
    [{ type: "date" }, "2026-02-28", undefined],
    [{ type: "date" }, "2026-02-28T10:00:00Z", undefined],
    [{ type: "date" }, "2026-02-28 or so", "invalid-date"],
    [{ type: "date" }, "tomorrow", "invalid-date"],
    [{ type: "json" }, "{a: 1}", "invalid-json"],
    [{ type: "json" }, '{"a": 1}', undefined],
    [{ type: "text" }, "anything", undefined],
  ])("%o with %o: %s", (shape, draft, code) => {
    expect(checkDraft(field(shape), draft)).toBe(code);
  });

  it("does not judge the form of what somebody else stored", () => {
    expect(checkDraft(field({ type: "rule_engine" }), rule({}), { dirty: false })).toBeUndefined();
    expect(checkDraft(field({ type: "map" }), [twice, twice], { dirty: false })).toBeUndefined();
    expect(checkDraft(field({ type: "text" }), { kept: "as it is" }, { dirty: false })).toBeUndefined();
  });
});

function field(shape: Partial<ConfigField>): ConfigField {
  return { id: "f", name: "F", type: "text", required: false, hidden: false, multiple: false, labels: [], ...shape };
}
