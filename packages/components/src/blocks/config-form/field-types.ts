import type { ConfigField } from "@cobalt-kit/hooks";
import { BooleanField } from "../../fields/boolean/boolean-field.tsx";
import { DateField } from "../../fields/date/date-field.tsx";
import { EmailField } from "../../fields/email/email-field.tsx";
import type { ConfigFieldComponent, ConfigFieldValue } from "../../fields/field-props.ts";
import { NumberField } from "../../fields/number/number-field.tsx";
import { isOptionValue } from "../../fields/option-values.ts";
import { PasswordField } from "../../fields/password/password-field.tsx";
import { SelectField } from "../../fields/select/select-field.tsx";
import { TextField } from "../../fields/text/text-field.tsx";
import { TextareaField } from "../../fields/textarea/textarea-field.tsx";
import { UnknownField } from "../../fields/unknown/unknown-field.tsx";
import { UrlField } from "../../fields/url/url-field.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";

/** Components for types of fields, in place of ours or beside them. */
export type FieldComponents = Readonly<Record<string, ConfigFieldComponent | undefined>>;

interface FieldType {
  component: ConfigFieldComponent;
  /** Whether a stored value is one that the component can show: another would be destroyed by it. */
  takes: (value: unknown, field: ConfigField) => boolean;
  /** Its code is on its way at first; so many rows of controls hold the place. */
  rows?: (field: ConfigField, value: unknown) => number;
}

const isText = (value: unknown): boolean => typeof value === "string";
const isEntry = (value: unknown): boolean => typeof value === "object" && value !== null && "id" in value;
const isMapping = (value: unknown): boolean => Array.isArray(value) && value.every(isEntry);
const isGroup = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

const types = new Map<string, FieldType>([
  ["text", { component: TextField, takes: isOptionValue }],
  ["textarea", { component: TextareaField, takes: isOptionValue }],
  ["number", { component: NumberField, takes: isOptionValue }],
  ["email", { component: EmailField, takes: isOptionValue }],
  ["url", { component: UrlField, takes: isOptionValue }],
  ["password", { component: PasswordField, takes: isOptionValue }],
  ["date", { component: DateField, takes: isOptionValue }],
  ["boolean", { component: BooleanField, takes: (value) => typeof value === "boolean" }],
  [
    "select",
    {
      component: SelectField,
      takes: (value, { multiple }) =>
        isOptionValue(value) || (multiple && Array.isArray(value) && value.every(isOptionValue)),
    },
  ],
  [
    "json",
    {
      component: retryableLazy(async () => (await import("../../fields/json/json-field.tsx")).JsonField),
      takes: isText,
      rows: () => 4,
    },
  ],
  [
    "map",
    {
      component: retryableLazy(async () => (await import("../../fields/mapping/map-field.tsx")).MapField),
      takes: isMapping,
      rows: ({ labels }) => labels.length + 1,
    },
  ],
  [
    "map_v2",
    {
      component: retryableLazy(async () => (await import("../../fields/mapping/mapping-field.tsx")).MappingField),
      takes: isMapping,
      rows: (_field, value) => sizeOf(value) + 2,
    },
  ],
  [
    "rule_engine",
    {
      component: retryableLazy(async () => (await import("../../fields/rules/rules-field.tsx")).RulesField),
      takes: isGroup,
      rows: () => 3,
    },
  ],
]);

/** How a field is drawn. */
export interface FieldChoice {
  component: ConfigFieldComponent;
  value: ConfigFieldValue | undefined;
  /** Its code may be on its way, or a host's: so many rows of controls hold its place. */
  rows: number | undefined;
}

/** Picks by type, and by the value there is: a control that cannot show a value would destroy it on save. */
export function chooseField(
  field: ConfigField,
  draft: ConfigFieldValue | undefined,
  custom?: FieldComponents,
): FieldChoice {
  const type = types.get(field.type);
  // Own keys only: a type may be called anything.
  const own = custom !== undefined && Object.hasOwn(custom, field.type) ? custom[field.type] : undefined;
  const value = draft === null || draft === "" ? undefined : draft;
  const fits = value === undefined || type === undefined || type.takes(value, field);
  if (!fits || (own === undefined && type === undefined)) {
    return { component: UnknownField, value, rows: undefined };
  }
  return {
    component: own ?? type?.component ?? UnknownField,
    value: type?.takes === isOptionValue && isOptionValue(value) ? String(value) : value,
    rows: own === undefined ? type?.rows?.(field, value) : (type?.rows?.(field, value) ?? 1),
  };
}
