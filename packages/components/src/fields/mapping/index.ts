export { MapField, type MapFieldProps } from "./map-field.tsx";
export { MappingField, type MappingFieldProps } from "./mapping-field.tsx";
export type { ConfigFieldProps, FieldOptionsState } from "../field-props.ts";
