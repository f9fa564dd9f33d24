import type { FieldFixture, OptionFixture } from "../fixtures/fixtures.ts";
import { fieldWithId } from "./field-index.ts";
import { type FieldValues, optionsNow } from "./field-values.ts";

/** The operators a rule offers when its column names none. */
export const usualOperators: OptionFixture[] = [
  { name: "Equals To", value: "eq" },
  { name: "Not Equals To", value: "neq" },
  { name: "Start With", value: "start_with" },
  { name: "End With", value: "end_with" },
  { name: "Greater or Equal", value: "greater_or_equal" },
  { name: "Less or Equal", value: "less_or_equal" },
];

/** What a rule offers in the middle and to the right of a left value, with the choices that stored values allow now. */
export function ruleColumns(
  field: FieldFixture,
  { left, fields, values }: { left: string; fields: FieldFixture[]; values: FieldValues },
): Record<string, unknown> {
  const columns = field.ruleColumns ?? {};
  const column = Object.hasOwn(columns, left) ? columns[left] : undefined;
  const source = column?.optionsOf === undefined ? undefined : fieldWithId(fields, column.optionsOf);
  const options = source === undefined ? column?.options : (optionsNow(source, values) ?? []);
  return {
    ...(column?.type !== "none" && { rhs: { name: column?.name ?? "Value", type: column?.type ?? "text", options } }),
    operator: { name: "Operator", type: "select", options: column?.operators ?? usualOperators },
  };
}
