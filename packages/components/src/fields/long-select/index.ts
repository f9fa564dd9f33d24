export { LongSelectField, type LongSelectFieldProps } from "./long-select-field.tsx";
export { longSelectMessages } from "./messages.ts";
export type { ConfigFieldProps, FieldOptionsState } from "../field-props.ts";
