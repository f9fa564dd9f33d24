import fc from "fast-check";
import { expect, it } from "vitest";
import { placeRows, rowsInSight } from "./place-rows.ts";

it("draws every row that is in sight, few others, and the one that must be there", () => {
  const heights = fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 20, max: 120 })));
  fc.assert(
    fc.property(fc.nat(500), heights, fc.nat(20_000), fc.integer({ min: -1, max: 600 }), (count, list, top, always) => {
      const offsets = placeRows(count, new Map(list));
      const rows = rowsInSight(offsets, top, 320, always);
      const drawn = new Set(rows.map(({ index }) => index));
      expect(drawn.size).toBe(rows.length);
      expect(rows.length).toBeLessThan(40);
      const inSight = (index: number): boolean =>
        index === always || ((offsets[index + 1] ?? 0) > top && (offsets[index] ?? 0) < top + 320);
      const missing = Array.from({ length: count }, (_, index) => index).filter(
        (index) => inSight(index) && !drawn.has(index),
      );
      expect(missing).toEqual([]);
      expect(rows.every(({ index, start }) => index < count && start === offsets[index])).toBe(true);
    }),
  );
});
