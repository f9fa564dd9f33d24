import { optionText, type OptionValue, type SelectOption } from "../../parts/select/option-key.ts";
import type { RuleColumnsState } from "../field-props.ts";
import { columnsOf, stateOf, storedChoice } from "./leaf-columns.ts";
import type { RulesTexts } from "./messages.ts";
import { isGroup, nodesOf, type RuleGroup, type RuleLeaf, shownDepth } from "./rule.ts";

interface Words {
  t: RulesTexts;
  lefts: readonly SelectOption[] | undefined;
  ruleColumns: ((left: string) => RuleColumnsState) | undefined;
}

/** A rule in words, which the catalogue puts together; `undefined` for one without conditions. */
export function describeRule(group: RuleGroup, words: Words): string | undefined {
  const rule = describeGroup(group, words, 0);
  return rule === undefined ? undefined : words.t.sentence(rule);
}

function describeGroup(group: RuleGroup, words: Words, depth: number): string | undefined {
  if (depth >= shownDepth) return words.t.unsaid;
  const parts = nodesOf(group).flatMap((node) => {
    if (node === undefined) return [];
    if (!isGroup(node)) return [describeLeaf(node, words)];
    const inner = describeGroup(node, words, depth + 1);
    if (inner === undefined) return [];
    return [node.conditions.length > 1 && group.conditions.length > 1 ? words.t.nested(inner) : inner];
  });
  if (parts.length < 2) return parts[0];
  return group.logic === "OR" ? words.t.some(parts) : words.t.every(parts);
}

function describeLeaf(leaf: RuleLeaf, { t, lefts, ruleColumns }: Words): string {
  const { operators, rightOptions, hasRight } = columnsOf(leaf, stateOf(leaf, ruleColumns), t);
  const left = nameOf(storedChoice(leaf.lhs, lefts), lefts);
  const operator = nameOf(storedChoice(leaf.operator, operators), operators);
  if (!hasRight && operator !== undefined) return t.statement(left, operator);
  return t.comparison(left, operator, nameOf(storedChoice(leaf.rhs, rightOptions), rightOptions));
}

function nameOf([value]: readonly OptionValue[], options: readonly SelectOption[] | undefined): string | undefined {
  if (value === undefined) return undefined;
  return options?.find((option) => option.value === value)?.name ?? optionText(value);
}
