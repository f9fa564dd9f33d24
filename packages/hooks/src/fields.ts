export { parseJson, stringifyJson } from "@cobalt-kit/client/json";
export type { ColumnsOf, FieldKind } from "./field-kinds/field-kind.ts";
export { fieldKind } from "./field-kinds/field-kinds.ts";
export { missingRuleParts, needsRightSide, ruleLeft, type RulePart } from "./field-kinds/rules.ts";
