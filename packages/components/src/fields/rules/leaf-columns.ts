import type { JsonValue } from "@cobalt-kit/hooks";
import { optionText, type OptionValue, type SelectOption } from "../../parts/select/option-key.ts";
import type { RuleColumnsState } from "../field-props.ts";
import { isOptionValue } from "../option-values.ts";
import type { rulesMessages } from "./messages.ts";
import type { RuleLeaf } from "./rule.ts";
import type { BoundTexts } from "../../messages/message-set.ts";

/** What a condition offers after its left value. */
export interface LeafColumns {
  operators: readonly SelectOption[];
  rightType: string;
  /** Choices of the right side; absent where it is text. */
  rightOptions: readonly SelectOption[] | undefined;
}

/** As the API has it, else as the condition was stored, else the usual. */
export function columnsOf(
  leaf: RuleLeaf,
  state: RuleColumnsState | undefined,
  t: Pick<BoundTexts<typeof rulesMessages.texts>, "operators">,
): LeafColumns {
  const columns = state?.status === "ready" ? state.columns : undefined;
  const usual = Object.entries(t.operators).map(([value, name]) => ({ value, name }));
  const rightType = columns?.right.type ?? leaf.type ?? "text";
  const options = columns?.right.options ?? storedOption(leaf.rhs);
  return {
    operators: columns !== undefined && columns.operators.length > 0 ? columns.operators : usual,
    rightType,
    rightOptions: rightType === "select" ? options : undefined,
  };
}

/** Until the choices are there, what is stored is the only one. */
function storedOption(right: JsonValue | undefined): SelectOption[] {
  return isOptionValue(right) ? [{ name: optionText(right), value: right }] : [];
}

/** The stored right side as one of the choices: `25` may have been stored as `"25"`. */
export function rightValue(right: JsonValue | undefined, options: readonly SelectOption[] | undefined): OptionValue[] {
  if (right === undefined || right === null || right === "") return [];
  if (!isOptionValue(right)) return [JSON.stringify(right)];
  const same = options?.find((option) => option.value === right);
  const alike = same ?? options?.find((option) => optionText(option.value) === optionText(right));
  return [alike?.value ?? right];
}
