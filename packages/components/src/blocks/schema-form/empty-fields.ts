import type { JsonObject } from "@cobalt-kit/hooks";
import { valueAt, withValueAt } from "./at-path.ts";
import { isObject, type Path, type SchemaGroup, type SchemaNode } from "./read-schema.ts";

/** The value with what untouched fields stand for: a box without a tick that must be answered is a no, and what may be nothing is nothing. */
export function withEmptyFields(root: SchemaGroup, value: JsonObject): JsonObject {
  let whole = value;
  const visit = (node: SchemaNode, path: Path): void => {
    const here = valueAt(whole, path);
    if (node.kind === "list")
      return Array.isArray(here) ? here.forEach((_, at) => visit(node.itemAt(at), [...path, at])) : undefined;
    if (node.kind === "group") {
      if (node.required || here !== undefined)
        for (const { key, node: member } of node.members) visit(member, [...path, key]);
      return;
    }
    if (node.empty === undefined || (node.readOnly && node.empty === null) || here !== undefined) return;
    const next = withValueAt(whole, path, node.empty);
    if (isObject(next)) whole = next;
  };
  visit(root, []);
  return whole;
}
