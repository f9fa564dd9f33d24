import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { formatFor } from "./format.ts";

const now = Date.parse("2026-11-21T12:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
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
  expect(formatFor("ar").list([])).toBe("");
});

it.each([
  ["step 5", false],
  ["2026", false],
  ["2026-02-30T10:00:00Z", false],
  ["2026-03-12T10:00", true],
  ["2026-03-12", true],
])("shows %j as it came, or as a time: %j", (iso, isTime) => {
  const { exactTime, dateTime, date, relativeTime } = formatFor("en");
  for (const shown of [exactTime, dateTime, date, relativeTime]) expect(shown(iso) !== iso).toBe(isTime);
});

describe.each(["Pacific/Pago_Pago", "UTC", "Pacific/Chatham"])("a day without a time, in %s", (zone) => {
  // Eleven hours behind UTC and 13:45 ahead of it; formatters keep the zone that they were made in.
  beforeEach(() => {
    vi.stubEnv("TZ", zone);
    vi.resetModules();
  });
  const format = async () => (await import("./format.ts")).formatFor("en");

  it("is that day", async () => {
    const { date, dateTime, exactTime } = await format();
    expect(new Date(now).getTimezoneOffset()).toBe({ "Pacific/Pago_Pago": 660, UTC: 0 }[zone] ?? -825);
    expect(date("2026-03-12")).toBe("Mar 12, 2026");
    expect(dateTime("2026-03-12")).toBe("Mar 12, 2026");
    expect(exactTime("2026-03-12")).toBe("March 12, 2026");
  });

  it.each([
    [0, "00:00:01", "today"],
    [0, "23:59:59", "today"],
    [1, "00:00:01", "yesterday"],
    [3, "12:00:00", "3 days ago"],
    [-1, "23:59:59", "tomorrow"],
  ])("is seen from the reader's calendar %d days later, at %s", async (later, clock, said) => {
    const { relativeTime } = await format();
    expect(relativeTime("2026-11-20", Date.parse(`2026-11-${20 + later}T${clock}`))).toBe(said);
  });

  it("is not in the future where it is of what happened", async () => {
    vi.setSystemTime(Date.parse("2026-11-19T23:00:00"));
    expect((await format()).timeAgo("2026-11-20", 0)).toBe("today");
  });
});
