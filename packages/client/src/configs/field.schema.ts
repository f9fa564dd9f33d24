import { isExactNumber } from "../exact-number.ts";
import { isRecord } from "../json.ts";
import { type Option, readOption } from "../option.schema.ts";
import { defined, id, json, list, object, type Reader, type ReadContext, records, text } from "../reading.ts";
import { type FieldValue, fieldType, readFieldValue } from "./field-value.ts";

/** One setting of an application or of a workflow. */
export interface ConfigField {
  id: string;
  /** Its label. */
  name: string;
  /** `text`, `select`, `map_v2`, … Wire: `field_type`. Treat what you do not know as text. */
  type: string;
  /** The response has no type, so `type` is only a guess: the field may be anything, even a password. */
  typeMissing?: boolean;
  /** Absent while unset. */
  value?: FieldValue;
  /**
   * A secret is stored and left out here; the hooks never cache secrets. Saving the field without a `value` keeps it, `null` clears it.
   */
  secretStored?: boolean;
  /** Used while `value` is absent. */
  defaultValue?: FieldValue;
  required: boolean;
  /** Not shown, but kept and sent back. */
  hidden: boolean;
  multiple: boolean;
  placeholder?: string;
  helpText?: string;
  /** The page (tab) it belongs on; absent means the first. Wire: `associated_page`. */
  page?: string;
  /** Id of the field whose value determines the options. */
  parent?: string;
  /** Absent until they are known, as for a dependent field whose parent has no value. */
  options?: Option[];
  /** Left side of a `map`. */
  labels: (Option & { multiple: boolean })[];
  /** Both sides of a `map_v2`. Wire: `lhs`, `rhs`. */
  mapping?: { left: MappingSide; right: MappingSide };
}

export interface MappingSide {
  name: string;
  /** Absent means free text. */
  options?: Option[];
  multiple: boolean;
}

/** @param named - The field the request asked for, where it asked for one. */
export function fieldReader(context: ReadContext, named?: string): Reader<ConfigField> {
  return object((wire) => {
    const fieldId = id(wire.id) ?? named;
    if (fieldId === undefined) return undefined;
    const labels = list(flattenLabels(wire.labels), readLabel, context, `${fieldId}.labels`);
    const mapping = readMapping(wire.mapping, context);
    const typeName = text(wire.field_type);
    const type = fieldType(typeName, labels.length > 0, mapping !== undefined);
    const options = readOptions(wire.options, context, fieldId);
    // an empty text is no default, and null no value, but where they can be chosen
    const offers = (value: unknown): boolean => options?.some((option) => option.value === value) ?? false;
    const read = (value: unknown): FieldValue | undefined =>
      value === null && offers(null) ? null : readFieldValue(json(value), type);
    return defined({
      id: fieldId,
      name: text(wire.name) ?? fieldId,
      type,
      typeMissing: typeName === undefined && mapping === undefined ? true : undefined,
      value: read(wire.value),
      defaultValue: wire.defaultValue === "" && !offers("") ? undefined : read(wire.defaultValue),
      required: wire.required === true,
      hidden: wire.hidden === true,
      multiple: wire.multiple === true,
      placeholder: text(wire.placeholder),
      helpText: text(wire.help_text),
      page: text(wire.associated_page),
      parent: id(wire.parent),
      options,
      labels,
      mapping,
    });
  });
}

/** A list of fields in any of its forms: records, or values keyed by id. */
export function readFields(wire: unknown, context: ReadContext, name: string): ConfigField[] {
  return list(records(wire, fieldRecord), fieldReader(context), context, name, (field) => field.id);
}

function fieldRecord(fieldId: string, value: unknown): Record<string, unknown> {
  if (isRecord(value) && typeof value.field_type === "string") return { ...value, id: fieldId };
  const type = isExactNumber(value) ? "number" : typeof value;
  const field_type = type === "object" ? "json" : type === "string" ? "text" : type;
  return { id: fieldId, value, field_type };
}

function readMapping(wire: unknown, context: ReadContext): ConfigField["mapping"] {
  if (!isRecord(wire)) return undefined;
  const left = readSide(wire.lhs, context);
  const right = readSide(wire.rhs, context);
  return left === undefined || right === undefined ? undefined : { left, right };
}

function readSide(wire: unknown, context: ReadContext): MappingSide | undefined {
  if (!isRecord(wire)) return undefined;
  const name = text(wire.name) ?? "";
  return defined({ name, options: readOptions(wire.options, context, name), multiple: wire.multiple === true });
}

/** An absent list means that none are known yet, which an empty one does not. */
function readOptions(wire: unknown, context: ReadContext, of: string): Option[] | undefined {
  return Array.isArray(wire) ? list(wire, readOption, context, `${of}.options`) : undefined;
}

function readLabel(wire: unknown): ConfigField["labels"][number] | undefined {
  const option = readOption(wire);
  return option && { ...option, multiple: isRecord(wire) && wire.multiple === true };
}

/** Labels may come under the name of their object. */
function flattenLabels(wire: unknown): unknown {
  return isRecord(wire) ? Object.values(wire).flat() : wire;
}
