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

const shown = parseJson(`{
  "__proto__": {"polluted": "yes"}, "constructor": [{"toString": 1}], "": "[REDACTED]", "a.b": "https://a.test/?x=1&y=2",
  "twice": 1, "twice": "last", "10": "ten", "2": "two", "quote\\"d": "say \\"hi\\"", "lines": "one\\ntwo", "path": "C:\\\\temp",
  "html": "<img src=x onerror=alert(1)>", "accent": "cafe\u0301", "half": "\\ud83d", "flags": [true, null, -0, 1e400, 12345678901234567890]
}`);

it.each([
  ["polluted", ["__proto__.polluted"]],
  ["yes", ["__proto__.polluted"]],
  ["tostring", ["constructor[0].toString"]],
  ["[redacted]", ['[""]']],
  ["x=1&y", ['["a.b"]']],
  ["a.b", ['["a.b"]']],
  ["twice", ["twice"]],
  ["last", ["twice"]],
  ["two", ['["2"]', "lines"]],
  ['e"d', ['["quote\\"d"]']],
  ['"hi"', ['["quote\\"d"]']],
  ['\\"hi', ['["quote\\"d"]']],
  ["one\\ntwo", ["lines"]],
  ["one\ntwo", ["lines"]],
  ["c:\\temp", ["path"]],
  ["c:\\\\temp", ["path"]],
  ['"yes"', ["__proto__.polluted"]],
  ["<img", ["html"]],
  ["caf\u00e9", ["accent"]],
  ["CAFE\u0301", ["accent"]],
  ["1e400", ["flags[3]"]],
  ["12345678901234567890", ["flags[4]"]],
  ["nothing like it", []],
])("finds %j where it is, as it is shown and as it is", (text, paths) => {
  expect(pathsFound(shown, text)).toEqual(paths);
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
