import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { formatFor, readTime } from "./format.ts";

const now = Date.parse("2026-11-21T12:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const ago = (ms: number): string => new Date(now - ms).toISOString();

it("says how long ago something was, in the largest unit that fits", () => {
  const { relativeTime } = formatFor("en");
  expect(relativeTime(ago(2_000))).toBe("now");
  expect(relativeTime(ago(42_000))).toBe("42 seconds ago");
  expect(relativeTime(ago(5 * 60_000))).toBe("5 minutes ago");
  expect(relativeTime(ago(26 * 3_600_000))).toBe("yesterday");
  expect(relativeTime(ago(40 * 86_400_000))).toBe("last month");
  expect(relativeTime(ago(-3_000))).toBe("now");
  expect(relativeTime("soon")).toBe("soon");
});

it("says how long something took", () => {
  const { duration } = formatFor("en");
  expect(duration(850)).toBe("850 ms");
  expect(duration(4_230)).toBe("4.2 sec");
  expect(duration(59_999)).toBe("59.9 sec");
  expect(duration(185_000)).toBe("3 min 5 sec");
  expect(duration(2 * 3_600_000 + 60_000)).toBe("2 hr 1 min");
  expect(duration(-5)).toBe("0 ms");
});

it("speaks the language it is asked for, and makes each formatter once", () => {
  expect(formatFor("de").relativeTime(ago(5 * 60_000))).toBe("vor 5 Minuten");
  expect(formatFor("de")).toBe(formatFor("de"));
});

it("keeps a list in the order of its language, whichever way its items are written", () => {
  expect(formatFor("en").list(["Site", "Key"])).toBe("Site and Key");
  expect(formatFor("ar").list(["Site", "Key"])).toBe("\u200fSite وKey");
});

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
])("reads %j as a time, or as none", (iso, time) => {
  expect(readTime(iso)).toBe(time);
  const { exactTime, dateTime, date, relativeTime } = formatFor("en");
  for (const shown of [exactTime, dateTime, date, relativeTime]) expect(shown(iso) === iso).toBe(Number.isNaN(time));
});
