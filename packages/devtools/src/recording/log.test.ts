import { expect, it, vi } from "vitest";
import { createLog } from "./log.ts";

interface Entry {
  id: number;
  name: string;
}

const make = (id: number, rest: Omit<Entry, "id">): Entry => ({ ...rest, id });

it.each([1, 3])("keeps the last %i, under ids that are never used again", (limit) => {
  const log = createLog<Entry>(limit, make);
  for (const name of ["a", "b", "c", "d"]) log.add({ name });
  expect(log.entries().map(({ id }) => id)).toEqual([2, 3, 4].slice(-limit));
  log.clear();
  expect(log.add({ name: "e" })).toBe(5);
});

it("changes what is still kept, and tells of each change until that ends", () => {
  const log = createLog<Entry>(2, make);
  const listener = vi.fn();
  const end = log.subscribe(listener);
  const id = log.add({ name: "a" });
  const before = log.entries();
  log.change(id, { name: "b" });
  log.change(99, { name: "nobody" });
  expect(listener).toHaveBeenCalledTimes(2);
  expect([before, log.entries()]).toEqual([[{ id, name: "a" }], [{ id, name: "b" }]]);
  end();
  log.clear();
  expect(listener).toHaveBeenCalledTimes(2);
});
