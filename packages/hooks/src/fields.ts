export { parseJson, stringifyJson } from "@cobalt-kit/client/json";
export type { ColumnsOf, FieldKind } from "./field-kinds/field-kind.ts";
export { fieldKind } from "./field-kinds/field-kinds.ts";
export { needsRightSide } from "./field-kinds/rules.ts";
