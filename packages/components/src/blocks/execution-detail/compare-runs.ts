import { type Execution, type JsonValue, type NodeRun, sameJson } from "@cobalt-kit/hooks";
import { stringifyJson } from "../../json.ts";
import { createDataTree, type DataNode, type DataTree, leafText, pathOf, sizeOf } from "./data-viewer/data-tree.ts";

/** A value that is another in one run than in the other, or only in one of them. */
export interface Difference {
  /** As code would say it: `orders[3].customer`; empty for the whole. */
  path: string;
  good: string | undefined;
  now: string | undefined;
}

/** One step in two runs. */
export interface ComparedStep {
  name: string;
  /** Undefined where the run did not come to it. */
  now: NodeRun | undefined;
  good: NodeRun | undefined;
  /** In what went into it. */
  differences: Difference[];
}

/** More than these nobody reads. */
export const mostDifferences = 50;
/** Of very large inputs, only so many values are compared. */
const mostValues = 100_000;

/** The steps of two runs beside each other, in the order of the good one. */
export function compareRuns(now: Execution, good: Execution): ComparedStep[] {
  const nodesNow = new Map(now.nodes.map((node) => [node.id, node]));
  const compared = good.nodes.map((node): ComparedStep => {
    const counterpart = nodesNow.get(node.id);
    nodesNow.delete(node.id);
    return {
      name: node.name,
      now: counterpart,
      good: node,
      differences: counterpart === undefined ? [] : findDifferences(counterpart.input, node.input),
    };
  });
  const others = [...nodesNow.values()].map((node) => ({
    name: node.name,
    now: node,
    good: undefined,
    differences: [],
  }));
  return [...compared, ...others];
}

/** Values that differ, by their paths, up to {@link mostDifferences}. Does not call itself: data may be of any depth. */
export function findDifferences(now: JsonValue | undefined, good: JsonValue | undefined): Difference[] {
  if (now === undefined || good === undefined)
    return now === good ? [] : [{ path: "", now: shownText(now), good: shownText(good) }];
  const trees = { now: createDataTree(now), good: createDataTree(good) };
  const differences: Difference[] = [];
  const waiting: [DataNode | undefined, DataNode | undefined][] = [[trees.now.root, trees.good.root]];
  let left = mostValues;
  for (let pair = waiting.pop(); pair !== undefined && left > 0; pair = waiting.pop(), left -= 1) {
    const [a, b] = pair;
    if (differences.length === mostDifferences) break;
    if (a !== undefined && b !== undefined && isSameKind(a.value, b.value)) {
      if (sizeOf(a.value) !== undefined) for (const each of pairsOf(trees, a, b).toReversed()) waiting.push(each);
      else if (!sameJson(a.value, b.value)) differences.push(differenceOf(a, b));
    } else differences.push(differenceOf(a, b));
  }
  return differences;
}

function isSameKind(a: JsonValue, b: JsonValue): boolean {
  return Array.isArray(a) === Array.isArray(b) && (sizeOf(a) === undefined) === (sizeOf(b) === undefined);
}

function pairsOf(
  { now, good }: { now: DataTree; good: DataTree },
  a: DataNode,
  b: DataNode,
): [DataNode | undefined, DataNode | undefined][] {
  const others = new Map(good.childrenOf(b).map((node) => [node.key, node]));
  const pairs = now.childrenOf(a).map((node): [DataNode | undefined, DataNode | undefined] => {
    const other = others.get(node.key);
    others.delete(node.key);
    return [node, other];
  });
  for (const other of others.values()) pairs.push([undefined, other]);
  return pairs;
}

function differenceOf(a: DataNode | undefined, b: DataNode | undefined): Difference {
  const node = a ?? b;
  return {
    path: node === undefined ? "" : pathOf(node),
    now: a && shownText(a.value),
    good: b && shownText(b.value),
  };
}

function shownText(value: JsonValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  return sizeOf(value) === undefined ? leafText(value) : stringifyJson(value);
}
