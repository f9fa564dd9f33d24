export { LongSelectField, type LongSelectFieldProps } from "./long-select-field.tsx";
export type { ConfigFieldProps, FieldOptionsState } from "../field-props.ts";
