import { type ConfigField, type DraftValue, fieldKind, sameJson, stringifyJson } from "@cobalt-kit/hooks";
import { isOptionValue } from "../../fields/option-values.ts";
import type { BoundTexts } from "../../messages/message-set.ts";
import { optionText } from "../../parts/select/option-key.ts";
import type { configFormMessages } from "./messages.ts";

interface Choice {
  name: string;
  value: unknown;
}

/** A value in words, to be compared with another. */
export function describeValue(
  field: ConfigField,
  value: DraftValue,
  t: BoundTexts<typeof configFormMessages.texts.values>,
): string {
  const offered = field.options?.find((option) => option.value === value);
  if (offered !== undefined) return offered.name;
  if (value === undefined || value === null || value === "") return t.empty;
  if (fieldKind(field.type).secret) return t.secret;
  if (typeof value === "boolean") return value ? t.on : t.off;
  if (isOptionValue(value)) return optionText(value);
  if (Array.isArray(value)) {
    const lines = value.map((one) => (isEntry(one) ? describeEntry(field, one) : nameOf(field.options, one)));
    return lines.length === 0 ? t.empty : lines.join("\n");
  }
  const rules = "conditions" in value ? leavesOf(value) : [];
  return rules.length > 0
    ? rules.map((rule) => describeRule(field, rule)).join("\n")
    : "conditions" in value
      ? t.empty
      : stringifyJson(value, 2);
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

function leavesOf(group: object): object[] {
  const conditions: unknown = Reflect.get(group, "conditions");
  if (!Array.isArray(conditions)) return [group];
  return conditions.flatMap((each: unknown) => (typeof each === "object" && each !== null ? leavesOf(each) : []));
}

function describeRule({ options }: ConfigField, rule: object): string {
  const [left, operator, right] = ["lhs", "operator", "rhs"].map((key): unknown => Reflect.get(rule, key));
  return [nameOf(options, left), nameOf([], operator).replaceAll("_", " "), nameOf([], right)].join(" ");
}

function nameOf(choices: readonly Choice[] | undefined, value: unknown): string {
  const found = choices?.find((choice) => sameJson(choice.value, value))?.name;
  return found ?? (isOptionValue(value) ? optionText(value) : stringifyJson(value ?? "…"));
}
