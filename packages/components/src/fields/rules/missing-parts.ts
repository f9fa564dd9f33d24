import type { ConfigField } from "@cobalt-kit/hooks";
import { missingRuleParts } from "@cobalt-kit/hooks/fields";
import type { RuleColumnsState } from "../field-props.ts";
import { stateOf } from "./leaf-columns.ts";
import type { MissingParts } from "./rule.ts";

/** Finds what a condition still needs, by what may follow its left value. */
export function missingPartsOf(
  lefts: ConfigField["options"],
  ruleColumns: ((left: string) => RuleColumnsState) | undefined,
): MissingParts {
  return (leaf) => {
    const state = stateOf(leaf, ruleColumns);
    return missingRuleParts(leaf, lefts, state?.status === "ready" ? state.columns : undefined);
  };
}
