export { JsonField, type JsonFieldProps } from "./json-field.tsx";
export { JsonInput, type JsonInputProps } from "./json-input.tsx";
export type { ConfigFieldProps } from "../field-props.ts";
