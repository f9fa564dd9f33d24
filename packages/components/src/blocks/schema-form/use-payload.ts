"use client";
import type { JsonValue } from "@cobalt-kit/hooks";
import { parseJson, stringifyJson } from "@cobalt-kit/hooks/fields";
import { useMemo, useState } from "react";
import { type PayloadShape, samplePayload } from "../workflow-list/sample-payload.ts";
import { withEmptyFields } from "./empty-fields.ts";
import { plainSchema } from "./plain-schema.ts";
import { noFields, readSchema, schemaOf } from "./read-schema.ts";
import { hasSecrets, type SecretValue, splitSecrets, withSecrets } from "./secret-values.ts";
import { same, type SchemaDraft, useSchemaDraft } from "./use-schema-draft.ts";

/** A payload that is edited as text and by fields. */
export interface Payload {
  /** Everything but what its schema calls secret. */
  text: string;
  isJson: boolean;
  /** It is not what it began as. */
  changed: boolean;
  /** It is the example, without a secret. */
  isExample: boolean;
  /** Its text leaves something out. */
  hasSecrets: boolean;
  setText: (text: string) => void;
  /** Goes back to the example, and drops secrets. */
  startOver: () => void;
  /** Absent where nothing is known of its fields. */
  draft: SchemaDraft | undefined;
  /** What to send, which text and fields show from then on. Undefined where the text is no JSON, or a field is marked with what it lacks. */
  complete: () => JsonValue | undefined;
  /** Whether it stands for the same as something that was sent. */
  says: (sent: JsonValue | undefined) => boolean;
  /** What may be kept of it: without secrets, also where they were typed into the text. Undefined where that cannot be told. */
  keepable: () => string | undefined;
}

/**
 * Edits one payload as text and by fields; each shows what the other changed. What the schema calls secret is typed into a field of its own,
 * and never gets into the text.
 *
 * @param initial - A text to start from in place of the example.
 */
export function usePayload(shape: PayloadShape, initial: string | undefined): Payload {
  const { sample } = shape;
  const schema = useMemo(() => plainSchema(shape.schema), [shape.schema]);
  const root = useMemo(() => readSchema(schema) ?? readSchema(schemaOf(sample)), [schema, sample]);
  const fields = root ?? noFields;
  const example = useMemo(() => {
    const { shown } = splitSecrets(fields, samplePayload({ sample, schema }));
    return stringifyJson(withEmptyFields(fields, shown) ?? {}, 2);
  }, [fields, sample, schema]);
  const [typed, setTyped] = useState<string>();
  const [secrets, setSecrets] = useState<readonly SecretValue[]>([]);
  const start = initial ?? example;
  const text = typed ?? start;
  const parsed = useMemo(() => parse(text), [text]);
  const [last, setLast] = useState(parsed?.value);
  if (parsed !== undefined && parsed.value !== last) setLast(parsed.value);
  const value = useMemo(() => withSecrets(last, secrets), [last, secrets]);
  const draft = useSchemaDraft(fields, value, (next) => {
    const split = splitSecrets(fields, next);
    setSecrets(split.secrets);
    setTyped(stringifyJson(split.shown ?? {}, 2));
  });
  return {
    text,
    isJson: parsed !== undefined,
    changed: text !== start || secrets.length > 0,
    isExample: text === example && secrets.length === 0,
    hasSecrets: hasSecrets(fields),
    setText: (next) => {
      setTyped(next);
      // whose item of a list a secret is, nobody can tell after an edit by hand
      setSecrets((all) => all.filter(({ path }) => path.every((step) => typeof step === "string")));
    },
    startOver: () => {
      setTyped(example);
      setSecrets([]);
    },
    draft: root && draft,
    complete: () => parsed && draft.complete(),
    says: (sent) => parsed !== undefined && same(value, sent),
    keepable: () => {
      if (!hasSecrets(fields)) return text;
      return parsed && stringifyJson(splitSecrets(fields, parsed.value).shown ?? {}, 2);
    },
  };
}

function parse(text: string): { value: JsonValue } | undefined {
  try {
    return { value: parseJson(text) };
  } catch {
    return undefined;
  }
}
