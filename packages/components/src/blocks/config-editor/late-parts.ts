/** What few settings need: one file, because a bundler's files for what several share cost more than they save. */
export { DateField } from "../../fields/date/date-field.tsx";
export { JsonField } from "../../fields/json/json-field.tsx";
export { JsonInput } from "../../fields/json/json-input.tsx";
export { LargeValueField } from "../../fields/large-value/large-value-field.tsx";
export { NumberField } from "../../fields/number/number-field.tsx";
export { PasswordField } from "../../fields/password/password-field.tsx";
export { UnknownField } from "../../fields/unknown/unknown-field.tsx";
export { ConflictChoice } from "../config-form/conflict-choice.tsx";
export { ErrorSummary } from "../config-form/error-summary.tsx";
export { RemovedEdits } from "../config-form/removed-edits.tsx";
export { WithRuleColumns } from "../config-form/with-rule-columns.tsx";
export { ConfigChoice } from "./config-choice.tsx";
