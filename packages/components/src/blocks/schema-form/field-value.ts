import { type ExactNumber, isExactNumber, type JsonValue, numberText, sameJson } from "@cobalt-kit/hooks";
import { fieldKind, parseJson, stringifyJson } from "@cobalt-kit/hooks/fields";
import type { ConfigFieldValue } from "../../fields/field-props.ts";
import type { SchemaLeaf } from "./read-schema.ts";

/** Why what a field holds is no value of its schema. */
export type SchemaProblem =
  | "missing"
  | "not-a-number"
  | "not-whole"
  | "not-an-email"
  | "not-a-url"
  | "not-a-date"
  | "not-json"
  | "not-offered";

/** What a field shows of a value. */
export function toDraft(
  { field, holds, ticked }: SchemaLeaf,
  value: JsonValue | undefined,
): ConfigFieldValue | undefined {
  if (ticked && value === undefined) return true;
  if (holds === "document") return value === undefined ? undefined : stringifyJson(value, 2);
  // Nothing can be one of the choices.
  return field.options?.some((option) => option.value === null) === true ? value : (value ?? undefined);
}

/** The value that a draft stands for, or why it stands for none. Nothing typed is nothing. */
export function fromDraft(
  { field, holds }: SchemaLeaf,
  draft: ConfigFieldValue | undefined,
): { value: JsonValue | undefined } | { problem: SchemaProblem } {
  if (holds === "choice") return { value: draft === null ? null : scalarOf(draft) };
  if (typeof draft !== "string") return { value: scalarOf(draft) };
  if (draft.trim() === "") return { value: undefined };
  if (holds === "document") {
    try {
      return { value: parseJson(draft) };
    } catch {
      return { problem: "not-json" };
    }
  }
  if (holds !== "decimal") return { value: draft };
  const { check, toValue } = fieldKind(field.type);
  if (check?.(draft, field, () => undefined) !== undefined) return { problem: "not-a-number" };
  return { value: scalarOf(toValue?.(draft, field)) };
}

/** What a field but JSON holds is a single value. */
function scalarOf(draft: ConfigFieldValue | undefined): JsonValue | undefined {
  if (typeof draft === "string" || typeof draft === "number" || typeof draft === "boolean") return draft;
  return isExactNumber(draft) ? draft : undefined;
}

/** What is wrong with a value, as far as its field can tell; the rest is for the service to say. */
export function checkValue(
  { field, holds, format, whole, nullable, readOnly }: SchemaLeaf,
  value: JsonValue | undefined,
): SchemaProblem | undefined {
  // Whoever fills in the form cannot do anything about it.
  if (readOnly) return undefined;
  if (value !== undefined && field.options?.some((option) => sameJson(option.value, value))) return undefined;
  if (value === null && (nullable || holds === "document")) return undefined;
  if (value === undefined || value === "" || value === null) {
    // A box without a tick is an answer, too.
    return field.required && holds !== "flag" ? "missing" : undefined;
  }
  switch (holds) {
    case "decimal":
      if (typeof value !== "number" && !isExactNumber(value)) return "not-a-number";
      return whole && !isWhole(value) ? "not-whole" : undefined;
    case "choice":
      return "not-offered";
    case "line":
      return fieldKind(field.type).check?.(value, field, () => undefined) === undefined ? undefined : format;
    default:
      return undefined;
  }
}

function isWhole(value: number | ExactNumber): boolean {
  return typeof value === "number" ? Number.isInteger(value) : /^-?\d+(?:\.0+)?$/.test(numberText(value));
}
