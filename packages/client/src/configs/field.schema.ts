import * as v from "valibot";
import { isRecord, type JsonValue } from "../json.ts";
import { labelSchema, type Option, optionSchema } from "../option.schema.ts";
import { defined, flag, id, json, list, maybe, type ReadContext, type Schema, text } from "../reading.ts";
import { type FieldValue, isMapping, readFieldValue } from "./field-value.ts";

/** One setting of an application or of a workflow. */
export interface ConfigField {
  id: string;
  /** Its label. */
  name: string;
  /** `text`, `select`, `map_v2`, … Wire: `field_type`. Treat what you do not know as text. */
  type: string;
  /** Absent while unset. */
  value?: FieldValue;
  /** Holds while `value` is absent. */
  defaultValue?: FieldValue;
  required: boolean;
  /** Not to be shown, but kept and sent back. */
  hidden: boolean;
  multiple: boolean;
  placeholder?: string;
  helpText?: string;
  /** The page (tab) it belongs on; absent means the first. Wire: `associated_page`. */
  page?: string;
  /** Id of the field whose value decides the options. */
  parent?: string;
  /** Absent while none are known: a dependent field whose parent is unset. */
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
export function fieldSchema(context: ReadContext, named?: string): Schema<ConfigField> {
  return v.pipe(
    v.object({
      id: id(),
      name: text(),
      field_type: text(),
      value: json(),
      defaultValue: json(),
      required: flag(),
      hidden: flag(),
      multiple: flag(),
      placeholder: text(),
      help_text: text(),
      associated_page: text(),
      parent: id(),
      options: optionsSchema(context),
      labels: v.optional(v.unknown()),
      mapping: maybe(v.object({ lhs: sideSchema(context), rhs: sideSchema(context) })),
    }),
    v.check((wire) => (wire.id ?? named) !== undefined),
    v.transform((wire) => {
      const fieldId = wire.id ?? named ?? "";
      const labels = v.parse(list(labelSchema(), context, "labels"), flattenLabels(wire.labels));
      const type = fieldType(wire.field_type, labels.length > 0, wire.mapping !== undefined);
      const multiple = wire.multiple && type === "select";
      return defined({
        id: fieldId,
        name: wire.name ?? fieldId,
        type,
        value: readFieldValue(wire.value, type, multiple),
        defaultValue: wire.defaultValue === "" ? undefined : readFieldValue(wire.defaultValue, type, multiple),
        required: wire.required,
        hidden: wire.hidden,
        multiple: wire.multiple,
        placeholder: wire.placeholder,
        helpText: wire.help_text,
        page: wire.associated_page,
        parent: wire.parent,
        options: wire.options,
        labels,
        mapping: wire.mapping === undefined ? undefined : { left: wire.mapping.lhs, right: wire.mapping.rhs },
      });
    }),
  );
}

/** A list of fields in any of its forms: records, or values keyed by id. */
export function readFields(wire: unknown, context: ReadContext, name: string): ConfigField[] {
  const records = isRecord(wire) ? Object.entries(wire).map(([fieldId, value]) => fieldRecord(fieldId, value)) : wire;
  return v.parse(
    list(fieldSchema(context), context, name, (field) => field.id),
    records,
  );
}

function fieldRecord(fieldId: string, value: unknown): Record<string, unknown> {
  if (isRecord(value) && typeof value.field_type === "string") return { id: fieldId, ...value };
  const type = typeof value;
  return {
    id: fieldId,
    value,
    field_type: type === "object" && value !== null ? "json" : type === "string" ? "text" : type,
  };
}

function sideSchema(context: ReadContext): Schema<MappingSide> {
  return v.pipe(
    v.object({ name: text(), options: optionsSchema(context), multiple: flag() }),
    v.transform(({ name = "", options, multiple }) => defined({ name, options, multiple })),
  );
}

/** An absent list means that none are known yet, which an empty one does not. */
function optionsSchema(context: ReadContext): Schema<Option[] | undefined> {
  const options = list(optionSchema(), context, "options");
  return maybe(
    v.pipe(
      v.array(v.unknown()),
      v.transform((wire) => v.parse(options, wire)),
    ),
  );
}

/** Labels may come under the name of their object. */
function flattenLabels(wire: unknown): unknown {
  return isRecord(wire) ? Object.values(wire).flat() : wire;
}

/** What a mapping looks like decides, whichever of its two names it goes by. */
function fieldType(wire: string | undefined, hasLabels: boolean, hasMapping: boolean): string {
  if (hasMapping) return "map_v2";
  return wire !== undefined && isMapping(wire) && hasLabels ? "map" : (wire ?? "text");
}
