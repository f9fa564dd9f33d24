import type { Execution, JsonValue, NodeRun } from "@cobalt-kit/hooks";
import { parseJson } from "@cobalt-kit/hooks/fields";
import { expect, it } from "vitest";
import { compareRuns, findDifferences, mostDifferences } from "./compare-runs.ts";

function step(id: string, status: string, input?: NodeRun["input"]): NodeRun {
  const node = { id, name: `Step ${id}`, status, isBatch: false, attempts: 1, maximumAttempts: 1 };
  return input === undefined ? node : { ...node, input };
}

function run(...nodes: NodeRun[]): Execution {
  return { id: "e", status: "completed", nodes };
}

it("puts steps beside each other, and says which one of them did not come to", () => {
  const compared = compareRuns(
    run(step("1", "success"), step("2", "errored", { to: "b" }), step("9", "ready")),
    run(step("1", "success"), step("2", "success", { to: "a" }), step("3", "success")),
  );
  expect(compared.map(({ name, now, good }) => [name, now?.status, good?.status])).toEqual([
    ["Step 1", "success", "success"],
    ["Step 2", "errored", "success"],
    ["Step 3", undefined, "success"],
    ["Step 9", "ready", undefined],
  ]);
  expect(compared[1]?.differences).toEqual([{ path: "to", now: '"b"', good: '"a"' }]);
});

it("finds values that changed, went or came, at any depth", () => {
  expect(findDifferences({ a: [1, 2], b: { c: 1 } }, { a: [1, 3, 4], b: [1] })).toEqual([
    { path: "a[1]", now: "2", good: "3" },
    { path: "a[2]", now: undefined, good: "4" },
    { path: "b", now: '{"c":1}', good: "[1]" },
  ]);
  const more = parseJson('{"id":1161888007138312193,"rate":1e400,"debt":-0}');
  expect(findDifferences(more, parseJson('{"id":1161888007138312193.0,"rate":10e399,"debt":-0.0}'))).toEqual([]);
  expect(findDifferences(more, parseJson('{"id":1161888007138312194,"rate":1e401,"debt":0}'))).toHaveLength(3);
  const deep = (end: number): JsonValue => parseJson(`${"[".repeat(10_000)}${end}${"]".repeat(10_000)}`);
  expect(findDifferences(deep(1), deep(2))).toMatchObject([{ now: "1", good: "2" }]);
  const list = Array.from({ length: 1_000 }, (_, index) => index);
  expect(findDifferences(list, list.toReversed())).toHaveLength(mostDifferences);
  expect(findDifferences(list, [...list])).toEqual([]);
});
