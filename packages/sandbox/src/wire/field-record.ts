import type { FieldFixture, OptionFixture } from "../fixtures/fixtures.ts";
import { type FieldValues, optionsNow } from "../store/field-values.ts";

/** Which parts of a field an answer carries. */
export interface FieldRecordOptions {
  /** False leaves the choices out, as the header `disable_field_options` asks. */
  options: boolean;
  /** Rows that the caller gave for a map field. */
  labels?: OptionFixture[] | undefined;
}

/** A field with its value and with the choices it has now. */
export function fieldRecord(
  field: FieldFixture,
  values: FieldValues,
  { options, labels }: FieldRecordOptions,
): Record<string, unknown> {
  return {
    id: field.id,
    name: field.name,
    field_type: field.field_type,
    required: field.required ?? false,
    hidden: field.hidden ?? false,
    multiple: field.multiple ?? false,
    placeholder: field.placeholder,
    help_text: field.help_text,
    associated_page: field.associated_page,
    parent: field.parent,
    defaultValue: field.defaultValue,
    labels: labels ?? field.labels,
    mapping: field.mapping,
    options: options ? optionsNow(field, values) : undefined,
    value: values.get(field.id),
  };
}
