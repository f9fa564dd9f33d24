import type { ConfigField, FieldValue, JsonValue } from "@cobalt-kit/client";

/**
 * What an input holds. Fields of type number and json hold the typed text, whatever it is worth; a select the chosen
 * option's value, a multiple one a list of them; a boolean true or false; a map or map_v2 `MappingEntry[]`; a rule_engine
 * a `RuleGroup`; the rest a string, or the stored form. Undefined is unset.
 */
export type DraftValue = FieldValue | undefined;

/** One condition of a `rule_engine`; incomplete while one of the first three is missing. */
export type RuleLeaf = { lhs?: string; operator?: string; rhs?: JsonValue; type?: string };
/** Conditions, and groups of them as deep as they go; without `logic` all must hold. */
export type RuleGroup = { logic?: "AND" | "OR"; conditions: (RuleLeaf | RuleGroup)[] };

/** What an input shows of what is stored or, while nothing is, of the default. */
export function toDraft(field: ConfigField): DraftValue {
  const value = storedOrDefault(field);
  if (value === undefined) return undefined;
  if (field.type === "json" && typeof value !== "string") return JSON.stringify(value, null, 2);
  if (field.type === "number" && typeof value === "number") return String(value);
  if (field.type === "boolean") return value === "true" ? true : value === "false" ? false : value;
  return value;
}

/** What an untouched field sends: exactly what came. */
export function storedOrDefault({ value, defaultValue }: ConfigField): FieldValue | undefined {
  if (!isUnset(value)) return value;
  return isUnset(defaultValue) ? undefined : defaultValue;
}

/** What the API gets of a valid draft; undefined clears. */
export function toValue(field: ConfigField, draft: DraftValue): FieldValue | undefined {
  // an empty list is a value only where a default would take its place
  if (isUnset(draft) || (isEmpty(draft) && isUnset(field.defaultValue))) return undefined;
  if (typeof draft !== "string") return draft;
  const text = draft.trim();
  switch (field.type) {
    case "number": {
      const number = Number(text);
      if (text === "") return undefined;
      // a number of more digits than JavaScript holds goes as it was typed
      return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : number;
    }
    case "json": {
      if (text === "") return undefined;
      if (typeof storedOrDefault(field) === "string") return draft;
      const parsed: JsonValue = JSON.parse(text);
      // text alone would be read as JSON the next time
      return typeof parsed === "string" ? draft : parsed;
    }
    case "email":
    case "url":
    case "date":
      return text === "" ? undefined : text;
    default:
      return draft;
  }
}

/** Whether two drafts are the same to a person and to the API. */
export function isSameDraft(a: DraftValue, b: DraftValue): boolean {
  return isSame(a, b) || (isEmpty(a) && isEmpty(b));
}

/** Whether two values are the same JSON. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}

/** What a field shows after the server's copy changed; a conflict where both sides changed it. */
export interface MergedDraft {
  value: DraftValue;
  conflict: { theirs: DraftValue } | undefined;
}

/**
 * Three-way merge of one value: what nobody touched follows the server, what was touched stays.
 *
 * @param base What the server had when editing began.
 */
export function mergeDraft(
  base: DraftValue,
  draft: DraftValue,
  incoming: DraftValue,
  touched: boolean = !isSameDraft(base, draft),
): MergedDraft {
  if (!touched || isSameDraft(draft, incoming)) return { value: incoming, conflict: undefined };
  return { value: draft, conflict: isSameDraft(base, incoming) ? undefined : { theirs: incoming } };
}

/** No value at all: what is stored then falls back to the default. */
export function isUnset(value: unknown): value is null | "" | undefined {
  return value === undefined || value === null || value === "";
}

/** Unset, or a list, mapping or group of rules without anything in it. */
export function isEmpty(value: unknown): boolean {
  if (isUnset(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  const list: unknown = Array.isArray(value) ? value : "conditions" in value ? value.conditions : Object.keys(value);
  return Array.isArray(list) && list.length === 0;
}
