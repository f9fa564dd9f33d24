import type { ConfigField, FieldValue } from "@cobalt-kit/client";
import { parseJson, stringifyJson } from "@cobalt-kit/client/json";
import type { DraftErrorCode } from "../config-draft/check-draft.ts";

/** JSON laid out for a person; a text that is stored is shown as it is, whatever it is worth. */
export function toJsonText(stored: FieldValue): string {
  return typeof stored === "string" ? stored : stringifyJson(stored, 2);
}

/** JSON as it was stored before: as text where a text is stored, else parsed. */
export function fromJsonText(draft: FieldValue, { value, defaultValue }: ConfigField): FieldValue {
  if (typeof draft !== "string" || typeof (value ?? defaultValue) === "string") return draft;
  const parsed = parseJson(draft);
  // text alone would be read as JSON the next time
  return typeof parsed === "string" ? draft : parsed;
}

export function checkJson(draft: unknown): DraftErrorCode | undefined {
  if (typeof draft !== "string") return undefined;
  try {
    parseJson(draft);
    return undefined;
  } catch {
    return "invalid-json";
  }
}
