import { type JsonValue, isExactNumber, numberText } from "@cobalt-kit/hooks";
import { stringifyJson } from "@cobalt-kit/hooks/fields";

/** What a cell says: texts as they are, numbers with every digit, and what is nested as JSON. */
export function cellText(value: JsonValue): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || isExactNumber(value)) return numberText(value);
  return stringifyJson(value);
}
