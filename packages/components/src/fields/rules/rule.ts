import type { JsonValue } from "@cobalt-kit/hooks";

/** One condition of a rule; incomplete while one of the first three is missing. */
export type RuleLeaf = { lhs?: string; operator?: string; rhs?: JsonValue; type?: string };
/** Conditions, and groups of them as deep as they go; without `logic` all must hold. */
export type RuleGroup = { logic?: "AND" | "OR"; conditions: RuleNode[] };
export type RuleNode = RuleLeaf | RuleGroup;

/** Where a node is: the index in each group on the way to it. Empty for the outermost group. */
export type RulePath = readonly number[];

/** Whatever is stored, as a group: nothing is an empty one, a condition alone a group of one. */
export function groupOf(value: unknown): RuleGroup {
  if (isGroup(value)) return value;
  return { conditions: isRecord(value) && Object.keys(value).length > 0 ? [value] : [] };
}

export function isGroup(node: unknown): node is RuleGroup {
  return isRecord(node) && "conditions" in node && Array.isArray(node.conditions);
}

/** The conditions of a group, as far as they are any. */
export function nodesOf(group: RuleGroup): (RuleNode | undefined)[] {
  return group.conditions.map((node: unknown) => (isRecord(node) ? node : undefined));
}

function isRecord(value: unknown): value is RuleLeaf {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The parts of a condition that are still to be filled in, in their order. */
export function missingParts(leaf: RuleLeaf): ("left" | "operator" | "right")[] {
  const blank = (part: unknown): boolean =>
    part === undefined || part === null || part === "" || (Array.isArray(part) && part.length === 0);
  const parts = { left: leaf.lhs, operator: leaf.operator, right: leaf.rhs };
  return (["left", "operator", "right"] as const).filter((part) => blank(parts[part]));
}

/** Paths of the conditions that miss something, in reading order; of a group without any, its own. */
export function incompletePaths(group: RuleGroup, path: RulePath = []): RulePath[] {
  if (group.conditions.length === 0) return path.length === 0 ? [] : [path];
  return nodesOf(group).flatMap((node, index) => {
    const at = [...path, index];
    if (node === undefined) return [];
    if (isGroup(node)) return incompletePaths(node, at);
    return missingParts(node).length > 0 ? [at] : [];
  });
}
