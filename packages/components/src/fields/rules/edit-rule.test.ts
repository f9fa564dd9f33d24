import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editRule, groupAt, type RuleEdit } from "./edit-rule.ts";
import { firstIncomplete, groupOf, isGroup, type MissingParts, type RuleGroup, type RuleNode } from "./rule.ts";

const leaf = (lhs: string): RuleNode => ({ lhs, operator: "eq", rhs: 0 });
const { rule } = fc.letrec<{ node: RuleNode; rule: RuleGroup }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, fc.string().map(leaf), tie("rule")),
  rule: fc.record({
    logic: fc.constantFrom("AND" as const, "OR" as const),
    conditions: fc.array(tie("node"), { maxLength: 4 }),
  }),
}));
const paths = fc.array(fc.nat(4), { minLength: 1, maxLength: 4 });

describe("editRule", () => {
  it("leaves what it was given alone, whatever is done to it", () => {
    const edits: fc.Arbitrary<RuleEdit> = fc.oneof(
      fc.record({ type: fc.constantFrom("remove" as const, "duplicate" as const), path: paths }),
      fc.record({ type: fc.constant("move" as const), path: paths, by: fc.constantFrom(1 as const, -1 as const) }),
      fc.record({ type: fc.constant("add" as const), path: paths, node: fc.constant({}) }),
      fc.record({ type: fc.constant("logic" as const), path: paths, logic: fc.constant("OR" as const) }),
    );
    fc.assert(
      fc.property(rule, fc.array(edits, { maxLength: 6 }), (start, list) => {
        const before = structuredClone(start);
        let current = start;
        for (const edit of list) current = editRule(current, edit);
        expect(start).toEqual(before);
        expect(isGroup(current)).toBe(true);
      }),
    );
  });

  it("moves there and back", () => {
    fc.assert(
      fc.property(rule, paths, (start, path) => {
        const parent = groupAt(start, path.slice(0, -1));
        const at = path.at(-1) ?? 0;
        fc.pre(parent !== undefined && at + 1 < parent.conditions.length);
        const moved = editRule(start, { type: "move", path, by: 1 });
        expect(editRule(moved, { type: "move", path: [...path.slice(0, -1), at + 1], by: -1 })).toEqual(start);
      }),
    );
  });

  it("joins by and what was alone before, once there is a second", () => {
    const one = editRule({ conditions: [] }, { type: "add", path: [], node: leaf("a") });
    expect(one).toEqual({ conditions: [leaf("a")] });
    expect(editRule(one, { type: "add", path: [], node: {} })).toEqual({ logic: "AND", conditions: [leaf("a"), {}] });
  });

  it("takes a group away with the last condition in it", () => {
    const nested: RuleGroup = {
      logic: "OR",
      conditions: [leaf("a"), { logic: "AND", conditions: [{ logic: "OR", conditions: [leaf("b")] }] }],
    };
    expect(editRule(nested, { type: "remove", path: [1, 0, 0] })).toEqual({ logic: "OR", conditions: [leaf("a")] });
  });

  it("keeps what it does not know", () => {
    const odd = groupOf({ logic: "XOR", note: 1, conditions: [{ lhs: "a", colour: "red" }] });
    expect(editRule(odd, { type: "duplicate", path: [0] })).toEqual({
      logic: "XOR",
      note: 1,
      conditions: [
        { lhs: "a", colour: "red" },
        { lhs: "a", colour: "red" },
      ],
    });
  });
});

describe("firstIncomplete", () => {
  const missing: MissingParts = ({ lhs, rhs }) => (lhs === undefined ? ["left"] : rhs === undefined ? ["right"] : []);

  it("leads to a condition that misses something or a group that is empty, in reading order", () => {
    const broken: RuleGroup = {
      conditions: [leaf("a"), { lhs: "b" }, { logic: "OR", conditions: [] }, { logic: "OR", conditions: [{}] }],
    };
    expect(firstIncomplete(broken, missing)).toEqual([1]);
    expect(firstIncomplete({ conditions: broken.conditions.slice(2) }, missing)).toEqual([0]);
    expect(firstIncomplete({ conditions: broken.conditions.slice(3) }, missing)).toEqual([0, 0]);
    expect(firstIncomplete({ conditions: [] }, missing)).toBeUndefined();
  });
});
