import type { JsonValue } from "@cobalt-kit/hooks";
import type { RulePart } from "@cobalt-kit/hooks/fields";

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
export type MissingParts = (leaf: RuleLeaf) => RulePart[];

/** The first condition in reading order that misses something, or the first group inside without any. */
export function firstIncomplete(rule: RuleGroup, missingParts: MissingParts): RulePath | undefined {
  // A stack of its own: rules may be nested deeper than calls may.
  const open: Step[] = [{ node: rule, index: 0, within: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    if (!isGroup(node)) {
      if (missingParts(node).length > 0) return pathOf(next);
      continue;
    }
    if (node.conditions.length === 0 && next.within !== undefined) return pathOf(next);
    for (const [index, child] of [...nodesOf(node).entries()].toReversed()) {
      if (child !== undefined) open.push({ node: child, index, within: next });
    }
  }
  return undefined;
}

interface Step {
  node: RuleNode;
  index: number;
  within: Step | undefined;
}

function pathOf(last: Step): RulePath {
  const path: number[] = [];
  for (let step: Step = last; step.within !== undefined; step = step.within) path.push(step.index);
  return path.toReversed();
}

/** How many groups are shown within each other: a page cannot be nested as deep as JSON can. */
export const shownDepth = 10;
