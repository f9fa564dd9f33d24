import { readJson } from "../exact-json.ts";
import type { FieldFixture, JsonValue } from "../fixtures/fixtures.ts";
import { textOf } from "../json.ts";
import { type FieldValues, optionsNow } from "../store/field-values.ts";

// Whose values are texts already.
const textTypes = new Set(["text", "textarea", "email", "url", "password", "date"]);

/** A field in the seed dialect: its value is a text, JSON where it is stored as something else, and empty where it is unset. */
export function seedField({ id, name }: FieldFixture, values: FieldValues): Record<string, unknown> {
  const value = values.get(id);
  return { id, name, value: value === undefined ? "" : textOf(value) };
}

/** A value as the seed dialect sends it, as it is stored: a text of JSON is read where the field's values are no texts. */
export function storedValue(field: FieldFixture, values: FieldValues, given: JsonValue): JsonValue {
  if (typeof given !== "string" || given === "" || textTypes.has(field.field_type)) return given;
  if (field.field_type === "json" && typeof values.get(field.id) === "string") return given;
  if (field.field_type === "select" && field.multiple !== true) {
    return optionsNow(field, values)?.find((option) => textOf(option.value) === given)?.value ?? given;
  }
  try {
    return readJson(given);
  } catch {
    return given;
  }
}
