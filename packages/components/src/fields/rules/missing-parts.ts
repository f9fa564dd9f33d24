import type { SelectOption } from "../../parts/select/option-key.ts";
import type { RuleColumnsState } from "../field-props.ts";
import { columnsOf, storedChoice } from "./leaf-columns.ts";
import type { RulesTexts } from "./messages.ts";
import type { MissingParts } from "./rule.ts";

/** Finds what a condition still needs, by what may follow its left value. */
export function missingPartsOf(
  lefts: readonly SelectOption[] | undefined,
  ruleColumns: ((left: string) => RuleColumnsState) | undefined,
  t: RulesTexts,
): MissingParts {
  return (leaf) => {
    const columns = columnsOf(leaf, leaf.lhs === undefined ? undefined : ruleColumns?.(leaf.lhs), t);
    const parts = {
      left: storedChoice(leaf.lhs, lefts).length > 0,
      operator: storedChoice(leaf.operator, columns.operators).length > 0,
      right: !columns.hasRight || (!isEmptyList(leaf.rhs) && storedChoice(leaf.rhs, columns.rightOptions).length > 0),
    };
    return (["left", "operator", "right"] as const).filter((part) => !parts[part]);
  };
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
