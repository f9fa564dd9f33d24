import type { FieldFixture } from "../fixtures/fixtures.ts";
import type { StoredConfig } from "../store/config.ts";
import { type FieldValues, optionsNow } from "../store/field-values.ts";

/** A field of a config with its value and, unless the header `disable_field_options` asks otherwise, the choices it has now. */
export function fieldRecord(
  config: StoredConfig,
  field: FieldFixture,
  values: FieldValues,
  options: boolean,
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
    labels: config.labels.get(field.id) ?? config.labels.get(field.name) ?? field.labels,
    mapping: field.mapping,
    options: options ? optionsNow(field, values) : undefined,
    value: values.get(field.id),
  };
}
