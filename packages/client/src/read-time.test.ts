import { expect, it } from "vitest";
import { readTime } from "./read-time.ts";

it.each([
  ["step 5", Number.NaN],
  ["2026", Number.NaN],
  ["2026-03-12 (moved)", Number.NaN],
  ["2026-02-28T25:00:00Z", Number.NaN],
  ["2026-02-30T10:00:00Z", Number.NaN],
  ["2026-02-30", Number.NaN],
  ["2026-02-29", Number.NaN],
  ["2028-02-29", Date.UTC(2028, 1, 29)],
  ["2026-04-31 10:00", Number.NaN],
  ["2026-01-00", Number.NaN],
  ["2026-13-01", Number.NaN],
  ["-002026-03-12T10:00:00Z", Number.NaN],
  ["+2026-03-12", Number.NaN],
  ["12026-03-12", Number.NaN],
  ["", Number.NaN],
  ["2026-03-12T10:00", Date.UTC(2026, 2, 12, 10)],
  ["2026-03-12 10:00:00.5", Date.UTC(2026, 2, 12, 10, 0, 0, 500)],
  ["2026-03-12t10:00:00z", Date.UTC(2026, 2, 12, 10)],
  ["2026-03-12 10:00:00+05:45", Date.UTC(2026, 2, 12, 4, 15)],
  ["2026-03-12T10:00:00-0930", Date.UTC(2026, 2, 12, 19, 30)],
  ["2026-03-12", Date.UTC(2026, 2, 12)],
  ["+012026-03-12T00:00:00Z", Date.UTC(12_026, 2, 12)],
  ["Sat, 21 Nov 2026 10:00:00 GMT", Number.NaN],
  ["Sat, 21 Nov 2026 10:00:00", Number.NaN],
  ["Sat Nov 21 2026", Number.NaN],
  ["11/21/2026", Number.NaN],
  [" 2026-03-12", Number.NaN],
])("reads %j as a time, or as none", (wire, time) => {
  expect(readTime(wire)).toBe(time);
});

it("reads what is not told as no time", () => {
  expect(readTime(undefined)).toBeNaN();
});
