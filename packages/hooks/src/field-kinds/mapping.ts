import { type ConfigField, type FieldValue, isExactNumber } from "@cobalt-kit/client";
import { parseJson } from "@cobalt-kit/client/json";
import type { DraftErrorCode } from "../config-draft/check-draft.ts";
import { has, isBlank, isList, isOffered } from "./field-kind.ts";

/** Some answers hold a mapping as text, which goes back as that while nobody touches it. */
export function fromMappingText(stored: FieldValue): FieldValue {
  if (typeof stored !== "string") return stored;
  try {
    const parsed = parseJson(stored);
    if (typeof parsed !== "object" || parsed === null || isExactNumber(parsed) || Array.isArray(parsed)) return stored;
    return Object.entries(parsed).map(([id, value]) => ({ id, value }));
  } catch {
    return stored;
  }
}

/** Each left side once, and every right side chosen. */
export function checkMapping(entries: unknown, { mapping, labels, options }: ConfigField): DraftErrorCode | undefined {
  if (!isList(entries)) return undefined;
  const lefts = new Set(entries.map((entry) => (has(entry, "id") ? entry.id : undefined)));
  const leftOptions = mapping?.left.options ?? labels;
  const rightOptions = mapping?.right.options ?? options;
  const complete =
    lefts.size === entries.length &&
    [...lefts].every((left) => !isBlank(left) || isOffered(left, leftOptions)) &&
    entries.every((entry) => has(entry, "value") && (!isBlank(entry.value) || isOffered(entry.value, rightOptions)));
  return complete ? undefined : "incomplete-mapping";
}
