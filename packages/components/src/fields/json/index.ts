export { JsonField, type JsonFieldProps } from "./json-field.tsx";
export { JsonInput, type JsonInputProps } from "./json-input.tsx";
export { jsonFieldMessages } from "./messages.ts";
export type { ConfigFieldProps } from "../field-props.ts";
