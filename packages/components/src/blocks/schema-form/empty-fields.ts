import type { JsonValue } from "@cobalt-kit/hooks";
import { valueAt, withValueAt } from "./at-path.ts";
import { isObject, type Path, type SchemaGroup, type SchemaNode } from "./read-schema.ts";

/**
 * The value with what untouched fields stand for: a box without a tick that must be answered is a no, a list without items is an empty list, and
 * what may be nothing is nothing.
 */
export function withEmptyFields(root: SchemaGroup, value: JsonValue | undefined): JsonValue | undefined {
  let whole = value;
  const visit = (node: SchemaNode, path: Path): void => {
    for (const [step, part] of partsOf(node, valueAt(whole, path))) visit(part, [...path, step]);
    const isFixed = node.kind === "field" && node.readOnly && node.empty === null;
    if (node.empty === undefined || isFixed || valueAt(whole, path) !== undefined) return;
    whole = withValueAt(whole, path, node.empty);
  };
  visit(root, []);
  return whole;
}

/** The parts of an object or a list that have to be looked at, by their place in it. An object that need not be there has none until it is begun. */
export function partsOf(node: SchemaNode, value: JsonValue | undefined): [string | number, SchemaNode][] {
  if (node.kind === "group")
    return isAsked(node, value) ? node.members.map(({ key, node: member }) => [key, member]) : [];
  return node.kind === "list" && Array.isArray(value) ? value.map((_, at) => [at, node.itemAt(at)]) : [];
}

function isAsked({ required, nullable }: SchemaGroup, value: JsonValue | undefined): boolean {
  return nullable ? (value ?? undefined) !== undefined : required || value !== undefined;
}

/** The value without objects on the way to a field that hold nothing more and need not be there: what they need would be asked for. */
export function withoutEmptyGroups(
  node: SchemaNode,
  path: Path,
  [step, ...rest]: Path,
  whole: JsonValue | undefined,
): JsonValue | undefined {
  if (step === undefined) return whole;
  const part = partsOf(node, valueAt(whole, path)).find(([place]) => place === step)?.[1];
  const next = part === undefined ? whole : withoutEmptyGroups(part, [...path, step], rest, whole);
  const here = valueAt(next, path);
  const isGone = node.kind === "group" && !isAsked(node, undefined) && isObject(here) && Object.keys(here).length === 0;
  return isGone ? withValueAt(next, path, node.empty) : next;
}
