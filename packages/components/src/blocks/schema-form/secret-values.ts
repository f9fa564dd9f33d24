import type { JsonValue } from "@cobalt-kit/hooks";
import { fieldKind } from "@cobalt-kit/hooks/fields";
import { valueAt, withValueAt } from "./at-path.ts";
import { partsOf } from "./empty-fields.ts";
import type { Path, SchemaGroup, SchemaNode } from "./read-schema.ts";

/** A value that its schema calls secret, and where it belongs. */
export interface SecretValue {
  path: Path;
  value: JsonValue;
}

/** What may be shown of a value, and what must not. */
export interface SplitValue {
  shown: JsonValue | undefined;
  secrets: readonly SecretValue[];
}

/** Takes the values out that the schema calls secret. */
export function splitSecrets(root: SchemaGroup, whole: JsonValue | undefined): SplitValue {
  let shown = whole;
  const secrets: SecretValue[] = [];
  for (const path of secretPaths(root, [], whole)) {
    const value = valueAt(shown, path);
    if (value === undefined || value === null) continue; // nothing is no secret
    secrets.push({ path, value });
    shown = without(shown, path);
  }
  return { shown, secrets };
}

/** Puts secret values back, except where another value stands by now. */
export function withSecrets(shown: JsonValue | undefined, secrets: readonly SecretValue[]): JsonValue | undefined {
  return secrets.reduce<JsonValue | undefined>(
    (whole, { path, value }) => (isAway(whole, path) ? withValueAt(whole, path, value) : whole),
    shown,
  );
}

/** Whether a schema has any secret, also in the items of its lists. */
export function hasSecrets(node: SchemaNode): boolean {
  if (node.kind === "field") return isSecret(node);
  return node.kind === "list" ? hasSecrets(node.itemAt(0)) : node.members.some((member) => hasSecrets(member.node));
}

/** An item of a list leaves nothing in its place, so that those after it keep theirs. */
function without(whole: JsonValue | undefined, path: Path): JsonValue | undefined {
  return withValueAt(whole, path, isItem(path) ? null : undefined);
}

function isAway(whole: JsonValue | undefined, path: Path): boolean {
  const here = valueAt(whole, path);
  return here === undefined || (here === null && isItem(path));
}

function isItem(path: Path): boolean {
  return typeof path.at(-1) === "number";
}

function secretPaths(node: SchemaNode, path: Path, whole: JsonValue | undefined): Path[] {
  if (node.kind === "field") return isSecret(node) ? [path] : [];
  return partsOf(node, valueAt(whole, path)).flatMap(([step, part]) => secretPaths(part, [...path, step], whole));
}

function isSecret(node: SchemaNode): boolean {
  return node.kind === "field" && fieldKind(node.field.type).secret === true;
}
