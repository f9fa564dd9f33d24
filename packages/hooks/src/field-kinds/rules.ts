import { type ConfigField, isExactNumber, numberText, type RuleColumns } from "@cobalt-kit/client";
import type { DraftErrorCode } from "../config-draft/check-draft.ts";
import { type ColumnsOf, has, isBlank, isList, isNothing, isOffered, isScalar } from "./field-kind.ts";

/** Operators that say everything by themselves, where the organization's columns do not tell. */
const WITHOUT_RIGHT_SIDE: ReadonlySet<unknown> = new Set([
  "is_empty",
  "is_not_empty",
  "is_null",
  "is_not_null",
  "is_blank",
  "is_not_blank",
  "exists",
  "not_exists",
  "is_true",
  "is_false",
]);

/**
 * Whether a condition with this operator needs something on its right side.
 *
 * @param columns - The operators and right sides of the condition's left value, once they are known.
 * @example
 * needsRightSide("is_empty", undefined); // false
 */
export function needsRightSide(operator: unknown, columns: Partial<RuleColumns> | undefined): boolean {
  // columns whose code failed say nothing
  const right = columns?.error === undefined ? columns : undefined;
  return !WITHOUT_RIGHT_SIDE.has(operator) && (right === undefined || right.right !== undefined);
}

/** A part of a condition that can be missing. */
export type RulePart = "left" | "operator" | "right";

/**
 * The parts of a condition that are still to be filled in, in their order.
 *
 * @param lefts - The choices of the field for the left side.
 * @param columns - The operators and right sides of the condition's left value, once they are known.
 * @example
 * missingRuleParts({ lhs: "region", operator: "eq" }, field.options, columns); // ["right"]
 */
export function missingRuleParts(
  condition: unknown,
  lefts: ConfigField["options"],
  columns: Partial<RuleColumns> | undefined,
): RulePart[] {
  const operator = partOf(condition, "operator");
  const lacks = (key: string, offered: ConfigField["options"]): boolean => {
    const part = partOf(condition, key);
    return isBlank(part) && !isOffered(part, offered);
  };
  const missing: RulePart[] = [];
  if (lacks("lhs", lefts)) missing.push("left");
  if (lacks("operator", columns?.operators)) missing.push("operator");
  if (needsRightSide(operator, columns) && lacks("rhs", columns?.right?.options)) missing.push("right");
  return missing;
}

/**
 * The left value of a condition as `useRuleColumns` takes it, undefined where there is none.
 *
 * @example
 * ruleLeft({ lhs: 5 }); // "5"
 */
export function ruleLeft(condition: unknown): string | undefined {
  const left = partOf(condition, "lhs");
  if (!isScalar(left) || left === "") return undefined;
  return isExactNumber(left) ? numberText(left) : String(left);
}

export function hasNoRules(draft: unknown): boolean {
  const conditions = partOf(draft, "conditions");
  return isNothing(isList(conditions) ? conditions : draft);
}

/**
 * Every condition, at any depth, has its parts, and every group a condition. What is neither is kept as it is: nobody could complete it.
 */
export function checkRules(draft: unknown, { options }: ConfigField, columnsOf: ColumnsOf): DraftErrorCode | undefined {
  const open: unknown[] = [draft];
  for (let node = open.pop(); node !== undefined || open.length > 0; node = open.pop()) {
    if (typeof node !== "object" || node === null || isList(node)) continue;
    const conditions = partOf(node, "conditions");
    if (isList(conditions)) {
      if (conditions.length === 0) return "incomplete-rule";
      for (const condition of conditions) open.push(condition);
    } else {
      const left = ruleLeft(node);
      const columns = left === undefined ? undefined : columnsOf(left);
      if (missingRuleParts(node, options, columns).length > 0) return "incomplete-rule";
    }
  }
  return undefined;
}

function partOf(node: unknown, key: string): unknown {
  return has(node, key) ? node[key] : undefined;
}
