export { RulesField, type RulesFieldProps } from "./rules-field.tsx";
export { rulesMessages } from "./messages.ts";
export type { RuleGroup, RuleLeaf } from "./rule.ts";
export type { ConfigFieldProps, FieldOptionsState, FieldRuleColumns, RuleColumnsState } from "../field-props.ts";
