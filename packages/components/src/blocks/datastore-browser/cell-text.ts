import type { JsonValue } from "@cobalt-kit/hooks";
import { isExactNumber, numberText } from "@cobalt-kit/hooks/admin";
import { stringifyJson } from "@cobalt-kit/hooks/fields";

/** What a cell says: texts as they are, numbers with every digit, and what is nested as JSON. */
export function cellText(value: JsonValue): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || isExactNumber(value)) return numberText(value);
  return stringifyJson(value);
}
