"use client";
import { type JsonValue, sameJson } from "@cobalt-kit/hooks";
import { useRef, useState } from "react";
import type { ConfigFieldValue } from "../../fields/field-props.ts";
import { valueAt, withValueAt } from "./at-path.ts";
import { partsOf, withEmptyFields, withoutEmptyGroups } from "./empty-fields.ts";
import { checkValue, fromDraft, type SchemaProblem, toDraft } from "./field-value.ts";
import { type Path, pathKey, type SchemaGroup, type SchemaLeaf, type SchemaNode } from "./read-schema.ts";

/** A value that is edited by the fields of its schema. */
export interface SchemaDraft {
  root: SchemaGroup;
  valueAt: (path: Path) => JsonValue | undefined;
  /** What a field shows: what was typed as long as that stands for the value, else the value. */
  draftAt: (path: Path, leaf: SchemaLeaf) => ConfigFieldValue | undefined;
  type: (path: Path, leaf: SchemaLeaf, draft: ConfigFieldValue | undefined) => void;
  /** Puts a whole list or object, or takes it away. */
  put: (path: Path, value: JsonValue | undefined) => void;
  /** What a field is marked with, once somebody tried to send what is not complete. */
  problemAt: (path: Path) => SchemaProblem | undefined;
  /** Remembers what takes the focus of a field. */
  inputAt: (path: Path) => (input: HTMLElement | null) => void;
  /**
   * What to send, with what untouched fields stand for; from then on it is the value. Undefined where something is missing or wrong: its
   * fields say so, and the first of them gets the focus.
   */
  complete: () => JsonValue | undefined;
}

interface Typed {
  draft: ConfigFieldValue | undefined;
  /** What stood in the value when it was typed: where that changed since, the draft is over. */
  value: JsonValue | undefined;
  problem: SchemaProblem | undefined;
}

/** Keeps what is typed into the fields of a schema beside the value, which another editor may change as well. */
export function useSchemaDraft(
  root: SchemaGroup,
  whole: JsonValue | undefined,
  onChange: (whole: JsonValue | undefined) => void,
): SchemaDraft {
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const [tried, setTried] = useState(false);
  const inputs = useRef(new Map<string, HTMLElement>());

  const typedAt = (path: Path): Typed | undefined => {
    const found = typed.get(pathKey(path));
    return found !== undefined && same(found.value, valueAt(whole, path)) ? found : undefined;
  };
  const problems = problemsOf(root, [], whole, (path) => typedAt(path)?.problem);
  return {
    root,
    valueAt: (path) => valueAt(whole, path),
    draftAt: (path, leaf) => {
      const found = typedAt(path);
      return found === undefined ? toDraft(leaf, valueAt(whole, path)) : found.draft;
    },
    type: (path, leaf, draft) => {
      const read = fromDraft(leaf, draft);
      const isItem = typeof path.at(-1) === "number";
      // An item that is emptied keeps its place; so does what has to be there, and may be nothing.
      const emptied = isItem ? null : leaf.empty;
      const value = "problem" in read ? valueAt(whole, path) : read.value === undefined ? emptied : read.value;
      const problem = "problem" in read ? read.problem : undefined;
      setTyped(new Map(typed).set(pathKey(path), { draft, value, problem }));
      if (!same(value, valueAt(whole, path))) onChange(withoutEmptyGroups(root, withValueAt(whole, path, value), path));
    },
    put: (path, value) => {
      const within = pathKey(path).slice(0, -1);
      setTyped(new Map([...typed].filter(([key]) => !key.startsWith(within))));
      onChange(withValueAt(whole, path, value));
    },
    problemAt: (path) => (tried ? problems.get(pathKey(path)) : undefined),
    inputAt: (path) => (input) => {
      if (input === null) inputs.current.delete(pathKey(path));
      else inputs.current.set(pathKey(path), input);
    },
    complete: () => {
      setTried(true);
      const [first] = problems.keys();
      if (first !== undefined) {
        inputs.current.get(first)?.focus();
        return undefined;
      }
      const filled = withEmptyFields(root, whole);
      if (filled !== whole) onChange(filled);
      return filled;
    },
  };
}

/** What is wrong, by the path of its field, in the order of the fields. */
function problemsOf(
  node: SchemaNode,
  path: Path,
  whole: JsonValue | undefined,
  typedProblem: (path: Path) => SchemaProblem | undefined,
): Map<string, SchemaProblem> {
  const value = valueAt(whole, path);
  if (node.kind === "field") {
    const problem = typedProblem(path) ?? checkValue(node, value);
    return new Map(problem === undefined ? [] : [[pathKey(path), problem]]);
  }
  return new Map(
    partsOf(node, value).flatMap(([step, part]) => [...problemsOf(part, [...path, step], whole, typedProblem)]),
  );
}

/** Nothing is the same as nothing alone. */
export function same(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return one === undefined || other === undefined ? one === other : sameJson(one, other);
}
