import type { JsonValue } from "@cobalt-kit/hooks";
import { exactNumber } from "@cobalt-kit/hooks";
import { parseJson } from "@cobalt-kit/hooks/fields";
import { expect, it } from "vitest";
import { createDataTree, findNodes, nodesAround, openAtFirst, pathOf, visibleNodes } from "./data-tree.ts";

function pathsFound(value: JsonValue, text: string): string[] {
  return findNodes(createDataTree(value), text, 100).map(pathOf);
}

it("says paths as code would", () => {
  const value = { orders: [{ "a b": 1, größe: "findme" }], "": { x: "findme" } };
  expect(pathsFound(value, "findme")).toEqual(["orders[0].größe", '[""].x']);
  expect(pathsFound(value, "a b")).toEqual(['orders[0]["a b"]']);
});

it("finds names, texts and numbers with every digit", () => {
  const value = { Guild: exactNumber("1161888007138312193"), on: true, none: null, text: "Über" };
  expect(pathsFound(value, "guild")).toEqual(["Guild"]);
  expect(pathsFound(value, "1161888007138312193")).toEqual(["Guild"]);
  expect(pathsFound(value, "über")).toEqual(["text"]);
  expect(pathsFound(value, "null")).toEqual(["none"]);
});

it("opens at first what fits, and is closed else", () => {
  const small = createDataTree({ a: { b: 1 }, c: [1] });
  expect(visibleNodes(small, openAtFirst(small, 12)).map(pathOf)).toEqual(["a", "a.b", "c", "c[0]"]);
  const large = createDataTree({ a: Array.from({ length: 100 }, (_, index) => index), c: 1 });
  expect(visibleNodes(large, openAtFirst(large, 12)).map(pathOf)).toEqual(["a", "c"]);
});

it("takes ten thousand levels, and a list of half a million", () => {
  const deep = createDataTree(parseJson(`${"[".repeat(10_000)}"end"${"]".repeat(10_000)}`));
  const [end] = findNodes(deep, "end", 10);
  expect(end?.depth).toBe(10_000);
  expect(visibleNodes(deep, new Set(end === undefined ? [] : nodesAround(end)))).toHaveLength(10_000);
  expect(end && pathOf(end)).toHaveLength(30_000);

  const long = createDataTree(Array.from({ length: 500_000 }, () => 1));
  expect(visibleNodes(long, new Set())).toHaveLength(500_000);
  expect(findNodes(long, "1", 1_000)).toHaveLength(1_000);
});
