import type { ConfigField, DraftValue, Option } from "@cobalt-kit/hooks";

/** How a field is edited. `kept` shows its value and leaves it as it is. */
export type FieldKind =
  | "text"
  | "email"
  | "url"
  | "password"
  | "number"
  | "date"
  | "textarea"
  | "boolean"
  | "select"
  | "multi-select"
  | "json"
  | "kept";

const textKinds = new Map<string, FieldKind>(
  (["text", "email", "url", "password", "number", "date", "textarea"] as const).map((type) => [type, type]),
);

/** The kinds of mapping and rule whose value is never a line of text. */
const structured = new Set(["map", "map_v2", "rule_engine"]);

/** Picks by type, and by the value there is: a control that cannot show a value would destroy it on save. */
export function fieldKind(field: ConfigField, value: DraftValue): FieldKind {
  const { type, multiple } = field;
  if (type === "json") return isAbsent(value) || typeof value === "string" ? "json" : "kept";
  if (type === "select" && multiple)
    return isAbsent(value) || asList(value).every(isOptionValue) ? "multi-select" : "kept";
  if (type === "boolean")
    return isAbsent(value) || typeof value === "boolean" ? "boolean" : isScalar(value) ? "text" : "kept";
  if (!isAbsent(value) && !isScalar(value)) return "kept";
  if (type === "select") return "select";
  if (structured.has(type) && isAbsent(value)) return "kept";
  return textKinds.get(type) ?? "text";
}

/** Whether this package has a control made for the type. */
export function isKnownType(type: string): boolean {
  return type === "json" || type === "select" || type === "boolean" || textKinds.has(type);
}

/** The values of a multiple choice; one that was stored alone counts too. */
export function asList(value: DraftValue): readonly unknown[] {
  return Array.isArray(value) ? value : isAbsent(value) ? [] : [value];
}

/** Whether a value can be that of an option. */
export function isOptionValue(value: unknown): value is Option["value"] {
  return isScalar(value);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
