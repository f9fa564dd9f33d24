import { type ConfigField, type FieldValue, type JsonValue, sameJson } from "@cobalt-kit/client";
import { fieldKind } from "../field-kinds/field-kinds.ts";
import { isNothing, isOffered } from "../field-kinds/field-kind.ts";

/**
 * What an input holds.
 * - `undefined` and, in a text, `""` are nothing. Where the field has a default, nothing is stored as `""` (`[]` in a
 *   list), so that the default does not come back; elsewhere the stored value is cleared.
 * - A number and JSON are the text as typed. A boolean is true or false.
 * - A select is the value of the chosen option, which may be `""`, `0`, `false` or `null`; a multiple one a list of them.
 * - A map or map_v2 is a list of `MappingEntry`; a rule_engine a `RuleGroup`.
 * - A password is what was typed to replace the stored one. `undefined` and `""` keep that, `null` clears it.
 * - Everything else is a string, or what is stored.
 */
export type DraftValue = FieldValue | undefined;

/** One condition of a `rule_engine`; incomplete while one of the first three is missing, unless its operator takes no right side. */
export type RuleLeaf = { lhs?: string; operator?: string; rhs?: JsonValue; type?: string };
/** Conditions, and groups of them as deep as they go; without `logic` all must hold. */
export type RuleGroup = { logic?: "AND" | "OR"; conditions: (RuleLeaf | RuleGroup)[] };

/** What an input shows of what is stored or, where nothing is, of the default. */
export function toDraft(field: ConfigField): DraftValue {
  const value = storedOrDefault(field);
  return value === undefined ? undefined : showStored(field, value);
}

/** What an input of the field shows of a value. */
function showStored(field: ConfigField, value: FieldValue): DraftValue {
  const { toDraft: show } = fieldKind(field.type);
  return show === undefined ? value : show(value, field);
}

/** What an untouched field sends: exactly what came. An empty text that is stored is a value, null is none unless it is offered. */
export function storedOrDefault({ value, defaultValue, options }: ConfigField): FieldValue | undefined {
  const isStored = value !== undefined && (value !== null || isOffered(null, options));
  return isStored ? value : (defaultValue ?? undefined);
}

/** What the API gets of a valid draft; undefined clears. */
export function toValue(field: ConfigField, draft: DraftValue): FieldValue | undefined {
  const { toValue: write, emptied = () => "" } = fieldKind(field.type);
  if (!isEmptyDraft(field, draft))
    return draft === undefined || draft === null || write === undefined ? draft : write(draft, field);
  const { defaultValue, options } = field;
  const hasDefault = defaultValue !== undefined && !isEmptyDraft(field, showStored(field, defaultValue));
  // where null is offered, it is a choice and clears nothing
  return hasDefault || isOffered(null, options) ? emptied(field) : undefined;
}

/** Whether a draft holds nothing. */
export function isEmptyDraft(field: ConfigField, draft: DraftValue): boolean {
  const { isEmpty = isNothing } = fieldKind(field.type);
  return isEmpty(draft, field);
}

/** Whether two drafts of a field are the same to a person and to the API. */
export function isSameDraft(field: ConfigField, a: DraftValue, b: DraftValue): boolean {
  return sameJson(a, b) || (isEmptyDraft(field, a) && isEmptyDraft(field, b));
}
