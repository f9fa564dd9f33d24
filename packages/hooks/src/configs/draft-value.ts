import type { ConfigField, FieldValue, JsonValue } from "@cobalt-kit/client";

/** Why a field cannot be saved as it stands. `server`: the API said so, in its own words. */
export type DraftErrorCode =
  | "required"
  | "invalid-number"
  | "invalid-email"
  | "invalid-url"
  | "invalid-date"
  | "invalid-json"
  | "server";

/**
 * What an input holds. Fields of type number and json hold the typed text, whatever it is worth; a multiple select a
 * list; a boolean true or false; the rest a string, or the stored form. Undefined is unset.
 */
export type DraftValue = FieldValue | undefined;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const DAY = /^\d{4}-\d{2}-\d{2}/;

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
  if (isUnset(draft)) return undefined;
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
      return parsed;
    }
    case "email":
    case "url":
    case "date":
      return text === "" ? undefined : text;
    default:
      return draft;
  }
}

/** Why a draft may not be sent; undefined when it may. */
export function checkDraft(field: ConfigField, draft: DraftValue): DraftErrorCode | undefined {
  if (isBlank(draft)) return field.required && canBeFilled(field) ? "required" : undefined;
  if (typeof draft !== "string") return undefined;
  const text = draft.trim();
  switch (field.type) {
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

/** Whether two drafts are the same to a person and to the API. */
export function isSameDraft(a: DraftValue, b: DraftValue): boolean {
  return a === b || (isUnset(a) && isUnset(b)) || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Three-way merge of one value: what nobody touched follows the server, what was touched stays.
 *
 * @param base What the server had when editing began.
 */
export function mergeDraft(base: DraftValue, draft: DraftValue, incoming: DraftValue): DraftValue {
  return isSameDraft(base, draft) ? incoming : draft;
}

/** A checkbox is never empty, a child waits for its parent, and what only our special editors make is not asked for. */
function canBeFilled({ type, parent, options }: ConfigField): boolean {
  if (parent !== undefined && options === undefined) return false;
  return !["boolean", "map", "map_v2", "rule_engine"].includes(type);
}

function isUnset(value: DraftValue): value is null | "" | undefined {
  return value === undefined || value === null || value === "";
}

function isBlank(value: DraftValue): boolean {
  if (isUnset(value)) return true;
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && Object.keys(value).length === 0;
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
