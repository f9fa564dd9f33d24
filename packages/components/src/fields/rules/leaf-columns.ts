import type { JsonValue } from "@cobalt-kit/hooks";
import { needsRightSide, ruleLeft, stringifyJson } from "@cobalt-kit/hooks/fields";
import { optionKey, optionText, type OptionValue, type SelectOption } from "../../parts/select/option-key.ts";
import type { RuleColumnsState } from "../field-props.ts";
import { chosenValues, isOptionValue } from "../option-values.ts";
import type { RulesTexts } from "./messages.ts";
import type { RuleLeaf } from "./rule.ts";

/** What a condition offers after its left value. */
export interface LeafColumns {
  operators: readonly SelectOption[];
  /** Whether the operator compares with something at all. */
  hasRight: boolean;
  rightType: string;
  /** Choices of the right side; absent where it is text. */
  rightOptions: readonly SelectOption[] | undefined;
}

/** What is known of what may follow a condition's left value. */
export function stateOf(
  leaf: RuleLeaf,
  ruleColumns: ((left: string) => RuleColumnsState) | undefined,
): RuleColumnsState | undefined {
  const left = ruleLeft(leaf);
  return left === undefined ? undefined : ruleColumns?.(left);
}

/** As the API has it, else as the condition was stored, else the usual. */
export function columnsOf(
  leaf: RuleLeaf,
  state: RuleColumnsState | undefined,
  t: Pick<RulesTexts, "operators">,
): LeafColumns {
  const columns = state?.status === "ready" ? state.columns : undefined;
  const usual = Object.entries(t.operators).map(([value, name]) => ({ value, name }));
  const rightType = columns?.right?.type ?? leaf.type ?? "text";
  const options = columns?.right?.options ?? storedOption(leaf.rhs);
  return {
    operators: columns !== undefined && columns.operators.length > 0 ? columns.operators : usual,
    hasRight: needsRightSide(leaf.operator, columns),
    rightType,
    rightOptions: rightType === "select" ? options : undefined,
  };
}

/** Until the choices are there, what is stored is the only one. */
function storedOption(right: JsonValue | undefined): SelectOption[] {
  return isOptionValue(right) ? [{ name: optionText(right), value: right }] : [];
}

/**
 * A stored part of a condition as one of the choices: `25` may have been stored as `"25"`. Empty text and null are none unless they
 * are offered.
 */
export function storedChoice(part: JsonValue | undefined, options: readonly SelectOption[] | undefined): OptionValue[] {
  if (part === undefined) return [];
  if (!isOptionValue(part)) return [stringifyJson(part)];
  const same = options?.find((option) => optionKey(option.value) === optionKey(part));
  const alike = same ?? options?.find((option) => optionText(option.value) === optionText(part));
  return alike === undefined ? chosenValues(part, options) : [alike.value];
}
