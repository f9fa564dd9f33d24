import type { JsonValue } from "@cobalt-kit/hooks";
import { valueAt, withValueAt } from "./at-path.ts";
import { isObject, type Path, type SchemaGroup, type SchemaNode } from "./read-schema.ts";

/**
 * The value with what untouched fields stand for: a box without a tick that must be answered is a no, a list without items is an empty list, and
 * what may be nothing is nothing.
 */
export function withEmptyFields(root: SchemaGroup, whole: JsonValue | undefined): JsonValue | undefined {
  return changed(root, whole, (node, here) => (here === undefined ? node.empty : here));
}

/** The value without objects on the way to a field that hold nothing more and need not be there: what they need would be asked for. */
export function withoutEmptyGroups(root: SchemaGroup, whole: JsonValue | undefined, way: Path): JsonValue | undefined {
  const isLeft = (node: SchemaNode, here: JsonValue | undefined): boolean =>
    node.kind === "group" && node.optional && isObject(here) && Object.keys(here).length === 0;
  return changed(root, whole, (node, here) => (isLeft(node, here) ? node.empty : here), way);
}

/**
 * The parts of an object or a list that have to be looked at, by their place in it. An object that need not be there has none until it is begun;
 * what was written in its place, and is no object, stays as it is.
 */
export function partsOf(node: SchemaNode, value: JsonValue | undefined): [string | number, SchemaNode][] {
  if (node.kind === "group") {
    return (value === undefined ? !node.optional : isObject(value))
      ? node.members.map(({ key, node: member }) => [key, member])
      : [];
  }
  return node.kind === "list" && Array.isArray(value) ? value.map((_, at) => [at, node.itemAt(at)]) : [];
}

/** The value with other parts, the innermost first: all of them, or those on the way to one. */
function changed(
  root: SchemaGroup,
  value: JsonValue | undefined,
  change: (node: SchemaNode, here: JsonValue | undefined) => JsonValue | undefined,
  way?: Path,
): JsonValue | undefined {
  let whole = value;
  const visit = (node: SchemaNode, path: Path): void => {
    for (const [step, part] of partsOf(node, valueAt(whole, path)))
      if (way === undefined || way[path.length] === step) visit(part, [...path, step]);
    const here = valueAt(whole, path);
    const next = change(node, here);
    if (next !== here) whole = withValueAt(whole, path, next);
  };
  visit(root, []);
  return whole;
}
