import { expect, it } from "vitest";
import { isComposing } from "./is-composing.ts";

it.each([
  ["a key of a composition", { isComposing: true }, true],
  ["the key that ends one in Safari", { keyCode: 229 }, true],
  ["a key of its own", { keyCode: 13 }, false],
])("knows %s", (_name, init, expected) => {
  const key = new KeyboardEvent("keydown", { key: "Enter", ...init });
  expect(isComposing(key)).toBe(expected);
  expect(isComposing({ nativeEvent: key })).toBe(expected);
});
