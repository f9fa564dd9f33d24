import { isGroup, type RuleGroup, type RuleNode, type RulePath } from "./rule.ts";

/** What a person does to a rule. */
export type RuleEdit =
  | { type: "replace"; path: RulePath; node: RuleNode }
  | { type: "logic"; path: RulePath; logic: "AND" | "OR" }
  | { type: "add"; path: RulePath; node: RuleNode }
  | { type: "remove"; path: RulePath }
  | { type: "duplicate"; path: RulePath }
  | { type: "move"; path: RulePath; by: 1 | -1 };

/** The rule after an edit; what is not touched stays the same object. A path that leads nowhere changes nothing. */
export function editRule(rule: RuleGroup, edit: RuleEdit): RuleGroup {
  const { path } = edit;
  if (edit.type === "logic") return editGroup(rule, path, (group) => ({ ...group, logic: edit.logic }));
  if (edit.type === "add") {
    return editGroup(rule, path, (group) => {
      const conditions = [...group.conditions, edit.node];
      return conditions.length > 1 ? { logic: "AND", ...group, conditions } : { ...group, conditions };
    });
  }
  const place = edit.type === "remove" ? removedWith(rule, path) : path;
  const at = place.at(-1);
  if (at === undefined) return rule;
  return editGroup(rule, place.slice(0, -1), (group) => {
    const node = group.conditions[at];
    if (node === undefined) return group;
    return { ...group, conditions: editList(group.conditions, at, node, edit) };
  });
}

/** What goes when a node is removed: a group from which the last condition went has nothing left to say, and goes along. */
export function removedWith(rule: RuleGroup, path: RulePath): RulePath {
  let node: RuleNode | undefined = rule;
  let length = 1;
  for (const [depth, index] of path.entries()) {
    if (!isGroup(node)) return path;
    if (node.conditions.length > 1) length = depth + 1;
    node = node.conditions[index];
  }
  return node === undefined ? path : path.slice(0, length);
}

function editList(
  list: readonly RuleNode[],
  at: number,
  node: RuleNode,
  edit: Exclude<RuleEdit, { type: "logic" | "add" }>,
): RuleNode[] {
  switch (edit.type) {
    case "replace":
      return list.with(at, edit.node);
    case "remove":
      return list.toSpliced(at, 1);
    case "duplicate":
      return list.toSpliced(at + 1, 0, node);
    case "move": {
      const to = at + edit.by;
      return to < 0 || to >= list.length ? [...list] : list.toSpliced(at, 1).toSpliced(to, 0, node);
    }
  }
}

/** The group at a path, or none. */
export function groupAt(rule: RuleGroup, path: RulePath): RuleGroup | undefined {
  let group: RuleGroup | undefined = rule;
  for (const index of path) {
    const node: RuleNode | undefined = group.conditions[index];
    if (!isGroup(node)) return undefined;
    group = node;
  }
  return group;
}

/** Rebuilds the way to a group, from the inside out: rules may be nested deeper than calls may. */
function editGroup(rule: RuleGroup, path: RulePath, edit: (group: RuleGroup) => RuleGroup): RuleGroup {
  const way: RuleGroup[] = [rule];
  for (const index of path) {
    const node = way.at(-1)?.conditions[index];
    if (!isGroup(node)) return rule;
    way.push(node);
  }
  let edited = edit(way.at(-1) ?? rule);
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const outer = way[depth];
    const index = path[depth];
    if (outer === undefined || index === undefined) return rule;
    edited = { ...outer, conditions: outer.conditions.with(index, edited) };
  }
  return edited;
}
