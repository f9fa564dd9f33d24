import type { JsonValue } from "@cobalt-kit/client";
import { asText, type FieldKind, has, isBlank, isList, isNothing, isOffered, isScalar } from "./field-kind.ts";
import { checkDate, checkEmail, checkNumber, checkUrl } from "./check-text.ts";
import { toNumber } from "./to-number.ts";
import { checkJson, fromJsonText, toJsonText } from "./json-text.ts";
import { checkMapping, fromMappingText } from "./mapping.ts";
import { checkRules, hasNoRules } from "./rules.ts";
import { SECRET_TYPE } from "./secret-type.ts";

/** A line or more of text, as it was typed. */
const text: FieldKind = { takes: isScalar, toDraft: asText };

/** Text of which blanks around it are not part. */
const token: FieldKind = {
  ...text,
  isEmpty: isBlank,
  toValue: (draft) => (typeof draft === "string" ? draft.trim() : draft),
};

const mapping: FieldKind = {
  takes: (draft) => isList(draft) && draft.every((entry) => has(entry, "id")),
  toDraft: fromMappingText,
  emptied: () => [],
  check: checkMapping,
  choices: "parts",
};

/**
 * Every type of field there is. A new one is a line here, a component that shows it, and a line in the table of
 * components, `field-types.ts`.
 */
const kinds: ReadonlyMap<string, FieldKind> = new Map<string, FieldKind>([
  ["text", text],
  ["textarea", text],
  [
    "number",
    {
      ...token,
      check: checkNumber,
      toValue: (draft) => (typeof draft === "string" ? toNumber(draft.trim()) : draft),
    },
  ],
  ["email", { ...token, check: checkEmail }],
  ["url", { ...token, check: checkUrl }],
  [
    SECRET_TYPE,
    {
      ...text,
      secret: true,
      takes: (draft) => draft === null || isScalar(draft),
      // nothing typed leaves the stored one alone, null takes it away
      isEmpty: (draft) => draft === undefined || draft === "",
    },
  ],
  ["date", { ...token, check: checkDate, complete: true }],
  [
    "boolean",
    {
      takes: (draft) => typeof draft === "boolean",
      toDraft: (stored) => (stored === "true" ? true : stored === "false" ? false : stored),
      // unticked is an answer, too
      canBeFilled: () => false,
      complete: true,
    },
  ],
  [
    "select",
    {
      takes: (draft, { multiple }) => (multiple ? isList(draft) && draft.every(isChoice) : isChoice(draft)),
      toDraft: (stored, { multiple }) => (multiple && isChoice(stored) ? [stored] : stored),
      isEmpty: (draft, { multiple, options }) => isNothing(draft) && (multiple || !isOffered(draft, options)),
      emptied: ({ multiple, options }) => (multiple ? [] : isOffered("", options) ? undefined : ""),
      choices: "value",
      complete: true,
    },
  ],
  [
    "json",
    {
      takes: (draft) => typeof draft === "string",
      toDraft: toJsonText,
      toValue: fromJsonText,
      // null is nothing, in words
      isEmpty: (draft) => isBlank(draft) || (typeof draft === "string" && draft.trim() === "null"),
      check: checkJson,
      rows: () => 4,
    },
  ],
  [
    "map",
    { ...mapping, canBeFilled: ({ labels }) => labels.length > 0, rows: (_draft, { labels }) => labels.length + 1 },
  ],
  ["map_v2", { ...mapping, rows: (draft) => (isList(draft) ? draft.length : 0) + 2 }],
  [
    "rule_engine",
    {
      takes: (draft) => isNothing(draft) || has(draft, "conditions") || has(draft, "lhs"),
      isEmpty: hasNoRules,
      emptied: () => ({ conditions: [] }),
      check: checkRules,
      choices: "parts",
      hasColumns: true,
      rows: () => 3,
    },
  ],
]);

/** Of a type that is not in the table: a text where it is one, and kept as it is where it is something else. */
const unknown: FieldKind = { takes: () => true };

/**
 * What the type of a field means: which drafts an input of it can show, whether it is a secret, whether it has choices.
 * A type that is not known is a text, as at the API.
 *
 * @example
 * const { secret } = fieldKind(field.type);
 */
export function fieldKind(type: string): FieldKind {
  return kinds.get(type) ?? unknown;
}

function isChoice(value: unknown): value is JsonValue {
  return isScalar(value) || value === null;
}
