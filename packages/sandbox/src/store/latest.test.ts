import { expect, it } from "vitest";
import { createLatest } from "./latest.ts";

it("lets the oldest go when there are too many, or when they take too much", () => {
  const latest = createLatest<string>({ count: 3, bytes: 100 });
  for (const name of ["a", "b", "c", "d"]) latest.add(name, 1);
  expect(latest.items).toEqual(["b", "c", "d"]);
  latest.add("large", 98);
  expect(latest.items).toEqual(["c", "d", "large"]);
  latest.add("larger", 99);
  expect(latest.items).toEqual(["larger"]);
});

it("keeps the newest, whatever it takes", () => {
  const latest = createLatest<string>({ count: 3, bytes: 100 });
  latest.add("vast", 1_000);
  expect(latest.items).toEqual(["vast"]);
  latest.clear();
  latest.add("small", 100);
  expect(latest.items).toEqual(["small"]);
});
