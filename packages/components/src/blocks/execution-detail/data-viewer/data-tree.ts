import { isExactNumber, type JsonValue, numberText } from "@cobalt-kit/hooks";

/** A value at its place in some data. Made when what is around it is opened or searched. */
export interface DataNode {
  /** The name of a property or the index of an item; undefined for the whole. */
  key: string | number | undefined;
  value: JsonValue;
  parent: DataNode | undefined;
  /** The whole is 0. */
  depth: number;
  /** Its place among those beside it, from 0. */
  index: number;
  /** How many those are. */
  count: number;
}

/** The nodes of some data, each made once. Nothing here calls itself, so that data may be as deep as it likes. */
export interface DataTree {
  root: DataNode;
  childrenOf: (node: DataNode) => readonly DataNode[];
}

export function createDataTree(value: JsonValue): DataTree {
  const made = new Map<DataNode, DataNode[]>();
  return {
    root: { key: undefined, value, parent: undefined, depth: 0, index: 0, count: 1 },
    childrenOf(node) {
      let children = made.get(node);
      if (children === undefined) made.set(node, (children = makeChildren(node)));
      return children;
    },
  };
}

function makeChildren(parent: DataNode): DataNode[] {
  const { value } = parent;
  const entries: [string | number, JsonValue][] = Array.isArray(value) ? [...value.entries()] : propertiesOf(value);
  return entries.map(([key, each], index) => ({
    key,
    value: each,
    parent,
    depth: parent.depth + 1,
    index,
    count: entries.length,
  }));
}

function propertiesOf(value: JsonValue): [string, JsonValue][] {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isExactNumber(value)
    ? Object.entries(value)
    : [];
}

/** How many items or properties a value has; undefined for what has none by its nature. */
export function sizeOf(value: JsonValue): number | undefined {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== "object" || value === null || isExactNumber(value)) return undefined;
  return Object.keys(value).length;
}

/** Whether there is something to open. */
export function isBranch({ value }: DataNode): boolean {
  return (sizeOf(value) ?? 0) > 0;
}

/** A value that holds no others, as JSON writes it. */
export function leafText(value: JsonValue): string {
  return isExactNumber(value) ? numberText(value) : JSON.stringify(value);
}

/** What is seen while these are open, from top to bottom, without the whole itself. */
export function visibleNodes({ root, childrenOf }: DataTree, open: ReadonlySet<DataNode>): DataNode[] {
  const visible: DataNode[] = [];
  const waiting = childrenOf(root).toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    visible.push(node);
    if (open.has(node)) for (const child of inTurn(childrenOf(node))) waiting.push(child);
  }
  return visible;
}

/** The last first, as a stack wants them. */
function* inTurn(nodes: readonly DataNode[]): Generator<DataNode> {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node !== undefined) yield node;
  }
}

/** What is open at first: as many levels as fit on a screen together. */
export function openAtFirst({ root, childrenOf }: DataTree, rows: number): Set<DataNode> {
  const open = new Set<DataNode>();
  let left = rows - childrenOf(root).length;
  let level = childrenOf(root);
  while (left > 0 && level.length > 0) {
    const branches = level.filter(isBranch);
    left -= branches.reduce((sum, { value }) => sum + (sizeOf(value) ?? 0), 0);
    if (left < 0) break;
    for (const branch of branches) open.add(branch);
    level = branches.flatMap(childrenOf);
  }
  return open;
}

/** Nodes whose name or value has a text in it, in their order, up to so many. */
export function findNodes({ root, childrenOf }: DataTree, text: string, most: number): DataNode[] {
  const wanted = normal(text);
  const found: DataNode[] = [];
  const waiting = childrenOf(root).toReversed();
  for (let node = waiting.pop(); node !== undefined && found.length < most; node = waiting.pop()) {
    if (matches(node, wanted)) found.push(node);
    if (isBranch(node)) for (const child of inTurn(childrenOf(node))) waiting.push(child);
  }
  return found;
}

function matches({ key, value }: DataNode, wanted: string): boolean {
  if (typeof key === "string" && normal(key).includes(wanted)) return true;
  if (sizeOf(value) !== undefined) return false;
  if (typeof value === "string" && normal(value).includes(wanted)) return true;
  // With what a line shows of it: quotes, and signs that JSON writes out. Most texts have none of either.
  return (typeof value !== "string" || /["\\]/.test(wanted)) && normal(leafText(value)).includes(wanted);
}

/** Letters with accents may be written as one sign or as two. */
function normal(text: string): string {
  return text.normalize().toLowerCase();
}

/** All that has to be open for a node to be seen. */
export function nodesAround({ parent }: DataNode): DataNode[] {
  const around: DataNode[] = [];
  for (let node = parent; node?.parent !== undefined; node = node.parent) around.push(node);
  return around;
}

/** Where a value is, as code would say it: `orders[3].customer`. */
export function pathOf(node: DataNode): string {
  const steps: string[] = [];
  for (let at: DataNode | undefined = node; at?.key !== undefined; at = at.parent) {
    if (typeof at.key === "number") steps.push(`[${at.key}]`);
    else steps.push(/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(at.key) ? `.${at.key}` : `[${JSON.stringify(at.key)}]`);
  }
  return steps.toReversed().join("").replace(/^\./, "");
}
