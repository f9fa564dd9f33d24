import type { ConfigField } from "@cobalt-kit/client";
import { type ColumnsOf, isBlank } from "../field-kinds/field-kind.ts";
import { fieldKind } from "../field-kinds/field-kinds.ts";
import { type DraftValue, isEmptyDraft } from "./draft-value.ts";

/**
 * Why a field cannot be saved as it stands. `conflict`: the server changed it in a way that needs a choice first.
 * `server`: the API said so, in its own words.
 */
export type DraftErrorCode =
  | "required"
  | "invalid-number"
  | "invalid-email"
  | "invalid-url"
  | "invalid-date"
  | "invalid-json"
  | "invalid-value"
  | "incomplete-mapping"
  | "incomplete-rule"
  | "conflict"
  | "server";

/** What a check needs beside the draft. */
export interface CheckOptions {
  /** Whether the draft differs from what is stored. @default true */
  dirty?: boolean | undefined;
  /** @default nothing is known */
  columnsOf?: ColumnsOf | undefined;
}

/**
 * Why a draft may not be sent; undefined when it may. What is stored and untouched is not judged by its form: others may
 * have put it there, and it keeps nobody from saving something else.
 */
export function checkDraft(
  field: ConfigField,
  draft: DraftValue,
  { dirty = true, columnsOf = () => undefined }: CheckOptions = {},
): DraftErrorCode | undefined {
  const kind = fieldKind(field.type);
  if (kind.secret && field.secretStored && isEmptyDraft(field, draft)) return undefined;
  if (isEmptyDraft(field, draft) || (kind.choices === undefined && isBlank(draft))) {
    return field.required && canBeFilled(field) ? "required" : undefined;
  }
  if (!dirty) return undefined;
  return kind.takes(draft, field) ? kind.check?.(draft, field, columnsOf) : "conflict";
}

/** A child waits for its parent. */
function canBeFilled(field: ConfigField): boolean {
  if (field.parent !== undefined && field.options === undefined) return false;
  return fieldKind(field.type).canBeFilled?.(field) ?? true;
}
