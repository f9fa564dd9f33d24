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
    const here = valueAt(whole, path);
    if (node.kind === "list" && Array.isArray(here)) here.forEach((_, at) => visit(node.itemAt(at), [...path, at]));
    if (node.kind === "group" && isAsked(node, here))
      for (const { key, node: member } of node.members) visit(member, [...path, key]);
    const isFixed = node.kind === "field" && node.readOnly && node.empty === null;
    if (node.empty === undefined || isFixed || valueAt(whole, path) !== undefined) return;
    whole = withValueAt(whole, path, node.empty);
  };
  visit(root, []);
  return whole;
}

/** Whether what an object needs has to be filled in. One that may be left out, or be nothing, lacks nothing until it is begun. */
export function isAsked({ required, nullable }: SchemaGroup, value: JsonValue | undefined): boolean {
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
  const member =
    node.kind === "group"
      ? node.members.find(({ key }) => key === step)?.node
      : node.kind === "list" && typeof step === "number"
        ? node.itemAt(step)
        : undefined;
  const next = member === undefined ? whole : withoutEmptyGroups(member, [...path, step], rest, whole);
  const here = valueAt(next, path);
  const isGone = node.kind === "group" && !isAsked(node, undefined) && isObject(here) && Object.keys(here).length === 0;
  return isGone ? withValueAt(next, path, node.empty) : next;
}
