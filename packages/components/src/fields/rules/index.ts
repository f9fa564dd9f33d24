export { RulesField, type RulesFieldProps } from "./rules-field.tsx";
export type { RuleGroup, RuleLeaf } from "./rule.ts";
export type { ConfigFieldProps, FieldOptionsState, FieldRuleColumns, RuleColumnsState } from "../field-props.ts";
