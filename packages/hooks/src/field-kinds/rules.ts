import type { ConfigField, RuleColumns } from "@cobalt-kit/client";
import type { DraftErrorCode } from "../config-draft/check-draft.ts";
import { type ColumnsOf, has, isBlank, isList, isNothing, isOffered } from "./field-kind.ts";

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
 * @param columns - What the API says of the condition's left value, once that is known.
 * @example
 * needsRightSide("is_empty", undefined); // false
 */
export function needsRightSide(operator: unknown, columns: Partial<RuleColumns> | undefined): boolean {
  return !WITHOUT_RIGHT_SIDE.has(operator) && (columns === undefined || columns.right !== undefined);
}

export function hasNoRules(draft: unknown): boolean {
  return isNothing(has(draft, "conditions") ? draft.conditions : draft);
}

/** Every condition, at any depth, has its parts, and every group a condition. */
export function checkRules(draft: unknown, { options }: ConfigField, columnsOf: ColumnsOf): DraftErrorCode | undefined {
  const open: unknown[] = [draft];
  for (let node = open.pop(); node !== undefined || open.length > 0; node = open.pop()) {
    if (has(node, "conditions")) {
      if (!isList(node.conditions) || node.conditions.length === 0) return "incomplete-rule";
      for (const condition of node.conditions) open.push(condition);
    } else if (!isWhole(node, options, columnsOf)) return "incomplete-rule";
  }
  return undefined;
}

function isWhole(leaf: unknown, lefts: ConfigField["options"], columnsOf: ColumnsOf): boolean {
  if (!has(leaf, "lhs") || !has(leaf, "operator")) return false;
  const { lhs, operator } = leaf;
  if ((isBlank(lhs) && !isOffered(lhs, lefts)) || isBlank(operator)) return false;
  const columns = typeof lhs === "string" ? columnsOf(lhs) : undefined;
  if (!needsRightSide(operator, columns)) return true;
  return has(leaf, "rhs") && (!isBlank(leaf.rhs) || isOffered(leaf.rhs, columns?.right?.options));
}
