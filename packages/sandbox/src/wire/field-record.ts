import type { FieldFixture, OptionFixture } from "../fixtures/fixtures.ts";
import { namelessLabels, type StoredConfig } from "../store/config.ts";
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
    labels: labelsNow(config, field),
    has_dynamic_map_fields: field.labelsObject === undefined ? undefined : true,
    dynamic_map_field_object_name: field.labelsObject,
    dynamic_slot_identifier:
      field.optionsByParent === undefined ? field.field_type : `dynamic:${config.slug}:${field.id}`,
    mapping: field.mapping,
    options: options ? optionsNow(field, values) : undefined,
    value: values.get(field.id),
  };
}

function labelsNow({ labels }: StoredConfig, field: FieldFixture): OptionFixture[] | undefined {
  const { labelsObject } = field;
  if (labelsObject === undefined) return field.labels;
  return labels.get(labelsObject) ?? labels.get(namelessLabels) ?? field.labels ?? [];
}
