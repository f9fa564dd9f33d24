import { type ConfigField, type DraftValue, sameJson } from "@cobalt-kit/hooks";
import { fieldKind, needsRightSide, stringifyJson } from "@cobalt-kit/hooks/fields";
import { isOptionValue } from "../../fields/option-values.ts";
import type { BoundTexts } from "../../messages/message-set.ts";
import { optionText, type SelectOption } from "../../parts/select/option-key.ts";
import type { lostEditsMessages } from "./lost-edits-messages.ts";

/** Longer values are cut: they are shown to be compared, not to be read. */
const longest = 2_000;

/** A value in words, to be compared with another. */
export function describeValue(
  field: ConfigField,
  value: DraftValue,
  t: BoundTexts<typeof lostEditsMessages.texts.values>,
): string {
  const text = describeWhole(field, value, t);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function describeWhole(
  field: ConfigField,
  value: DraftValue,
  t: BoundTexts<typeof lostEditsMessages.texts.values>,
): string {
  const offered = field.options?.find((option) => sameJson(option.value, value));
  if (offered !== undefined) return offered.name;
  if (value === undefined || value === null || value === "") return t.empty;
  if (fieldKind(field.type).secret) return t.secret;
  if (typeof value === "boolean") return value ? t.on : t.off;
  if (isOptionValue(value)) return optionText(value);
  if (Array.isArray(value)) {
    const lines = value.map((one) => (isEntry(one) ? describeEntry(field, one) : nameOf(field.options, one)));
    return lines.length === 0 ? t.empty : lines.join("\n");
  }
  if (!("conditions" in value)) return stringifyJson(value, 2);
  const rules = leavesOf(value);
  return rules.length === 0 ? t.empty : rules.map((rule) => describeRule(field, rule)).join("\n");
}

function isEntry(value: unknown): value is { id: string; value: unknown } {
  return typeof value === "object" && value !== null && "id" in value && "value" in value;
}

function describeEntry(
  { labels, mapping, options }: ConfigField,
  { id, value }: { id: string; value: unknown },
): string {
  const left = nameOf(mapping?.left.options ?? labels, id);
  const right = (Array.isArray(value) ? value : [value]).map((one) => nameOf(mapping?.right.options ?? options, one));
  return `${left}: ${right.join(", ")}`;
}

/** The conditions of a group, in the order of reading, at any depth. */
function leavesOf(group: object): object[] {
  const leaves: object[] = [];
  const open: unknown[] = [group];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    const conditions: unknown = Reflect.get(node, "conditions");
    if (Array.isArray(conditions)) for (const each of conditions.toReversed()) open.push(each);
    else leaves.push(node);
  }
  return leaves;
}

function describeRule({ options }: ConfigField, rule: object): string {
  const [left, operator, right] = ["lhs", "operator", "rhs"].map((key): unknown => Reflect.get(rule, key));
  const words = [nameOf(options, left), nameOf([], operator).replaceAll("_", " ")];
  if (right !== undefined || needsRightSide(operator, undefined)) words.push(nameOf([], right));
  return words.join(" ");
}

function nameOf(choices: readonly SelectOption[] | undefined, value: unknown): string {
  const found = choices?.find((choice) => sameJson(choice.value, value))?.name;
  if (found !== undefined || value === undefined) return found ?? "…";
  return isOptionValue(value) ? optionText(value) : stringifyJson(value);
}
