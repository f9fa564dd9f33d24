import { optionText, type SelectOption } from "../../parts/select/option-key.ts";
import type { RuleColumnsState } from "../field-props.ts";
import { columnsOf, rightValue } from "./leaf-columns.ts";
import type { rulesMessages } from "./messages.ts";
import { isGroup, nodesOf, type RuleGroup, type RuleLeaf } from "./rule.ts";
import type { BoundTexts } from "../../messages/message-set.ts";

type Texts = BoundTexts<typeof rulesMessages.texts>;

interface Words {
  t: Texts;
  lefts: readonly SelectOption[] | undefined;
  ruleColumns: ((left: string) => RuleColumnsState) | undefined;
}

/** A rule in words, which the catalogue puts together; `undefined` for one without conditions. */
export function describeRule(group: RuleGroup, words: Words): string | undefined {
  const rule = describeGroup(group, words);
  return rule === undefined ? undefined : words.t.sentence(rule);
}

function describeGroup(group: RuleGroup, words: Words): string | undefined {
  const parts = nodesOf(group).flatMap((node) => {
    if (node === undefined) return [];
    if (!isGroup(node)) return [describeLeaf(node, words)];
    const inner = describeGroup(node, words);
    if (inner === undefined) return [];
    return [node.conditions.length > 1 && group.conditions.length > 1 ? words.t.nested(inner) : inner];
  });
  if (parts.length < 2) return parts[0];
  return group.logic === "OR" ? words.t.some(parts) : words.t.every(parts);
}

function describeLeaf(leaf: RuleLeaf, { t, lefts, ruleColumns }: Words): string {
  const columns = columnsOf(leaf, leaf.lhs ? ruleColumns?.(leaf.lhs) : undefined, t);
  const [right] = rightValue(leaf.rhs, columns.rightOptions);
  return t.comparison(
    nameOf(leaf.lhs, lefts),
    nameOf(leaf.operator, columns.operators),
    right === undefined ? undefined : nameOf(right, columns.rightOptions),
  );
}

function nameOf(
  value: SelectOption["value"] | undefined,
  options: readonly SelectOption[] | undefined,
): string | undefined {
  if (value === undefined || value === "") return undefined;
  return options?.find((option) => optionText(option.value) === optionText(value))?.name ?? optionText(value);
}
