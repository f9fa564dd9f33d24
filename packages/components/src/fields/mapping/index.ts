export { MapField, type MapFieldProps } from "./map-field.tsx";
export { MappingField, type MappingFieldProps } from "./mapping-field.tsx";
export { mappingMessages } from "./messages.ts";
export type { ConfigFieldProps, FieldOptionsState } from "../field-props.ts";
