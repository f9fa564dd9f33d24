import type { ConfigField } from "@cobalt-kit/client";
import { type DraftValue, isEmpty } from "./draft-value.ts";

/**
 * Why a field cannot be saved as it stands. `conflict`: the server changed it in a way that needs a choice first.
 * `server`: the API said so, in its own words.
 */
export type DraftErrorCode =
  | "required"
  | "invalid-number"
  | "invalid-email"
  | "invalid-url"
  | "invalid-date"
  | "invalid-json"
  | "incomplete-mapping"
  | "incomplete-rule"
  | "conflict"
  | "server";

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const DAY = /^\d{4}-\d{2}-\d{2}/;
const TEXTS = ["text", "textarea", "number", "email", "url", "password", "date", "json"];

/**
 * Why a draft may not be sent; undefined when it may. What is stored and untouched is not judged by its form: others may
 * have put it there, and it keeps nobody from saving something else.
 */
export function checkDraft(field: ConfigField, draft: DraftValue, dirty = true): DraftErrorCode | undefined {
  const { type } = field;
  if (isBlank(draft)) return field.required && canBeFilled(field) ? "required" : undefined;
  if (!dirty) return undefined;
  if (!isForm(field, draft)) return "conflict";
  if (type.startsWith("map") && !isWholeMapping(draft)) return "incomplete-mapping";
  if (type === "rule_engine" && !isWholeRule(draft)) return "incomplete-rule";
  if (typeof draft !== "string") return undefined;
  const text = draft.trim();
  switch (type) {
    case "number":
      return NUMBER.test(text) && Number.isFinite(Number(text)) ? undefined : "invalid-number";
    case "email":
      return EMAIL.test(text) ? undefined : "invalid-email";
    case "url":
      return URL.canParse(text) && text.includes("://") ? undefined : "invalid-url";
    case "date":
      return isDate(text) ? undefined : "invalid-date";
    case "json":
      return isJson(text) ? undefined : "invalid-json";
    default:
      return undefined;
  }
}

/** A checkbox is never empty, a child waits for its parent, a table without rows takes nothing. */
function canBeFilled({ type, parent, options, labels }: ConfigField): boolean {
  if (parent !== undefined && options === undefined) return false;
  return type !== "boolean" && (type !== "map" || labels.length > 0);
}

/** Whether a draft has the form its field's type asks for: the type may have changed since it was typed. */
function isForm({ type, multiple }: ConfigField, draft: DraftValue): boolean {
  if (TEXTS.includes(type)) return typeof draft !== "object";
  if (type === "boolean") return typeof draft === "boolean";
  if (type === "select") return multiple ? Array.isArray(draft) : typeof draft !== "object";
  if (type === "map" || type === "map_v2") return Array.isArray(draft);
  return type !== "rule_engine" || has(draft, "conditions");
}

/** Each left side once, and every right side chosen. */
function isWholeMapping(entries: unknown): boolean {
  if (!Array.isArray(entries)) return true;
  const ids = new Set(entries.map((entry: unknown) => (has(entry, "id") ? entry.id : undefined)));
  return (
    ids.size === entries.length &&
    !ids.has(undefined) &&
    !ids.has("") &&
    entries.every((entry: unknown) => has(entry, "value") && !isBlank(entry.value))
  );
}

function isWholeRule(rule: unknown): boolean {
  if (!has(rule, "conditions"))
    return ["lhs", "operator", "rhs"].every((side) => has(rule, side) && !isBlank(rule[side]));
  return Array.isArray(rule.conditions) && rule.conditions.length > 0 && rule.conditions.every(isWholeRule);
}

function has<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

function isBlank(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  return isEmpty(value);
}

function isDate(text: string): boolean {
  const [day = ""] = DAY.exec(text) ?? [];
  const start = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(start) && !Number.isNaN(Date.parse(text)) && new Date(start).toISOString().startsWith(day);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
