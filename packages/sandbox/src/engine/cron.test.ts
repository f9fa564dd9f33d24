// @vitest-environment node
import { expect, it } from "vitest";
import { cronTimes } from "./cron.ts";

// A Monday.
const start = Date.UTC(2026, 9, 5);
const day = 86_400_000;

it.each<[string, number, string[]]>([
  ["0 2 * * *", 2, ["2026-10-05T02:00", "2026-10-06T02:00"]],
  ["*/20 9 * * *", 1, ["2026-10-05T09:00", "2026-10-05T09:20", "2026-10-05T09:40"]],
  ["30 8 * * 1-5", 7, ["05", "06", "07", "08", "09"].map((date) => `2026-10-${date}T08:30`)],
  ["0 0 1 * *", 40, ["2026-11-01T00:00"]],
  ["0 6 * * 0", 7, ["2026-10-11T06:00"]],
  ["0 6 * * 7", 7, ["2026-10-11T06:00"]],
  ["0 6 7 * 2", 7, ["2026-10-06T06:00", "2026-10-07T06:00"]],
  ["0 6 1,6 1 *", 30, []],
  ["nonsense", 2, []],
  ["0 2 * *", 2, []],
])("reads %s", (expression, days, expected) => {
  const times = cronTimes(expression, start, start + days * day - 1);
  expect(times.map((time) => new Date(time).toISOString().slice(0, 16))).toEqual(expected);
});

it("leaves out the moment it starts after, and takes in the one it goes up to", () => {
  expect(cronTimes("0 * * * *", start, start + 3_600_000)).toEqual([start + 3_600_000]);
});
