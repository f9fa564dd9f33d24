import { decimal } from "./decimal.ts";

/** Whether JavaScript would write a number of JSON back as another one. */
export function isRounded(literal: string): boolean {
  const number = Number(literal);
  return !Number.isFinite(number) || decimal(JSON.stringify(number)) !== decimal(literal);
}
