export type {
  ConfigFieldComponent,
  ConfigFieldProps,
  ConfigFieldValue,
  FieldOptionsState,
  FieldRuleColumns,
  RuleColumnsState,
} from "../fields/field-props.ts";
export { BooleanField } from "../fields/boolean/boolean-field.tsx";
export { DateField } from "../fields/date/date-field.tsx";
export { EmailField } from "../fields/email/email-field.tsx";
export { NumberField } from "../fields/number/number-field.tsx";
export { PasswordField } from "../fields/password/password-field.tsx";
export { SelectField, type SelectFieldValue } from "../fields/select/select-field.tsx";
export { TextField } from "../fields/text/text-field.tsx";
export { TextareaField } from "../fields/textarea/textarea-field.tsx";
export { UnknownField } from "../fields/unknown/unknown-field.tsx";
export { UrlField } from "../fields/url/url-field.tsx";
