import {
  type ConfigField,
  type ExactNumber,
  type FieldValue,
  isExactNumber,
  numberText,
  type RuleColumns,
  sameJson,
} from "@cobalt-kit/client";
import type { DraftErrorCode } from "../config-draft/check-draft.ts";
import type { DraftValue } from "../config-draft/draft-value.ts";

/**
 * What a type of field means, whatever draws it: how its value is read, edited, checked and sent. One for each type, in
 * `field-kinds.ts`; what is left out there has the default named here.
 */
export interface FieldKind {
  /**
   * Whether an input of this kind can show a draft. Another one, of a former type or put there by somebody else, is kept
   * as it is: an input would destroy it.
   */
  takes: (draft: unknown, field: ConfigField) => boolean;
  /** What an input shows of a stored value. Applied to a draft, it changes nothing. @default the value itself */
  toDraft?: ((stored: FieldValue, field: ConfigField) => DraftValue) | undefined;
  /** What is sent of a draft that is neither empty nor wrong. @default the draft itself */
  toValue?: ((draft: NonNullable<DraftValue>, field: ConfigField) => FieldValue) | undefined;
  /** Whether a draft holds nothing. @default undefined, null, `""`, and a list or object without anything in it */
  isEmpty?: ((draft: DraftValue, field: ConfigField) => boolean) | undefined;
  /** What is stored of an empty draft, so that a default does not take its place. Undefined where nothing can say it. @default "" */
  emptied?: ((field: ConfigField) => FieldValue | undefined) | undefined;
  /** Why a draft that is not empty cannot be saved. */
  check?: ((draft: DraftValue, field: ConfigField, columnsOf: ColumnsOf) => DraftErrorCode | undefined) | undefined;
  /** Whether `required` can be met at all. @default true */
  canBeFilled?: ((field: ConfigField) => boolean) | undefined;
  /** Where the field's choices go: its value is one or several of them, or they fill parts of it. Absent without choices. */
  choices?: "value" | "parts" | undefined;
  /** The operators and right sides of a left value have to be requested from the API, as `useRuleColumns` does. @default false */
  hasColumns?: boolean | undefined;
  /** Complete with one action, so that it need not wait for a pause in typing before it is stored for the sake of others. @default false */
  complete?: boolean | undefined;
  /** Never in a cache, in what a draft persists, or on the screen. @default false */
  secret?: boolean | undefined;
  /** How many rows of controls an input has, to hold its place while its code loads. @default 1 */
  rows?: ((draft: unknown, field: ConfigField) => number) | undefined;
}

/** What is known of the operators and right sides of a rule's left value; undefined until they have been requested. */
export type ColumnsOf = (left: string) => Partial<RuleColumns> | undefined;

/** Whether a value is a single one: text, a number, true or false. */
export function isScalar(value: unknown): value is string | number | boolean | ExactNumber {
  return isExactNumber(value) || /^(string|number|boolean)$/.test(typeof value);
}

/** Whether a field offers a value, in its own list or in one given. */
export function isOffered(value: unknown, options: ConfigField["options"]): boolean {
  return options?.some((option) => sameJson(option.value, value)) ?? false;
}

/** Nothing, or a list or object without anything in it. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  return typeof value === "object" && (Array.isArray(value) ? value : Object.keys(value)).length === 0;
}

/** The same for texts of which blanks around them are not part. */
export function isBlank(value: unknown): boolean {
  return isNothing(typeof value === "string" ? value.trim() : value);
}

/** A single value as the text that an input shows. */
export function asText(stored: FieldValue): FieldValue {
  if (typeof stored === "number" || isExactNumber(stored)) return numberText(stored);
  return typeof stored === "boolean" ? String(stored) : stored;
}

export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

export function has<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}
