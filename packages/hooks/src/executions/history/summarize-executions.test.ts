import type { Execution } from "@cobalt-kit/client";
import { afterEach, describe, expect, it } from "vitest";
import { startOfBucket, startOfBuckets } from "./buckets.ts";
import { summarizeExecutions } from "./summarize-executions.ts";

const zone = process.env["TZ"];

afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

function run(createdAt: string, status: string, seconds?: number): Execution {
  return {
    id: createdAt,
    status,
    createdAt,
    ...(seconds !== undefined && { completedAt: new Date(Date.parse(createdAt) + seconds * 1_000).toISOString() }),
    nodes: [],
  };
}

describe("a history", () => {
  it("counts runs by the day they started on and by their result, a status that is not known as neutral, and one that was not told as unfinished", () => {
    process.env["TZ"] = "UTC";
    const { buckets } = summarizeExecutions(
      [
        run("2026-11-03T23:59:59.999Z", "completed"),
        run("2026-11-03T12:00:00Z", "partially-successful"),
        run("2026-11-03T00:00:00Z", "errored"),
        run("2026-11-02T10:00:00Z", "HIBERNATING"),
        run("2026-11-02T09:00:00Z", "timed-out"),
        run("2026-11-02T08:00:00Z", "running"),
        run("2026-11-02T07:00:00Z", "unknown"),
        run("no date", "completed"),
      ],
      { unit: "day", from: Date.parse("2026-11-01"), to: Date.parse("2026-11-03T20:00:00Z"), hasMore: false },
    );
    expect(buckets.map(({ start, total, counts }) => [new Date(start).toISOString(), total, counts])).toEqual([
      ["2026-11-01T00:00:00.000Z", 0, { succeeded: 0, failed: 0, neutral: 0, unfinished: 0 }],
      ["2026-11-02T00:00:00.000Z", 4, { succeeded: 0, failed: 1, neutral: 1, unfinished: 2 }],
      ["2026-11-03T00:00:00.000Z", 3, { succeeded: 2, failed: 1, neutral: 0, unfinished: 0 }],
    ]);
  });

  it("has days of 23 and of 25 hours where the clocks change, and each of two hours with one name", () => {
    process.env["TZ"] = "America/New_York";
    const hours = (date: string): number[] => {
      const time = Date.parse(date);
      const options = { from: time, to: time + 3 * 86_400_000, hasMore: false };
      const { buckets } = summarizeExecutions([], { ...options, unit: "day" });
      return buckets.slice(0, 3).map(({ start, end }) => (end - start) / 3_600_000);
    };
    expect(hours("2026-03-07T12:00:00-05:00")).toEqual([24, 23, 24]);
    expect(hours("2026-10-31T12:00:00-04:00")).toEqual([24, 25, 24]);
    const { buckets } = summarizeExecutions(
      [run("2026-11-01T01:30:00-05:00", "completed"), run("2026-11-01T01:30:00-04:00", "errored")],
      {
        unit: "hour",
        from: Date.parse("2026-11-01T00:00:00-04:00"),
        to: Date.parse("2026-11-01T02:10:00-05:00"),
        hasMore: false,
      },
    );
    expect(buckets.map(({ start }) => new Date(start).getHours())).toEqual([0, 1, 1, 2]);
    expect(buckets.map(({ total }) => total)).toEqual([0, 1, 1, 0]);
  });

  it("begins hours where the reader's zone has them, and weeks on Monday", () => {
    process.env["TZ"] = "Asia/Kolkata";
    const time = Date.parse("2026-11-04T10:05:06.789Z");
    expect(new Date(startOfBucket(time, "hour")).toISOString()).toBe("2026-11-04T09:30:00.000Z");
    expect(new Date(startOfBuckets(time, "week", 2)).toISOString()).toBe("2026-10-25T18:30:00.000Z");
  });

  it("tells success rate, median, 95th percentile and failures in a row", () => {
    const newestFirst = [
      run("2026-11-03T12:00:00Z", "running"),
      run("2026-11-03T11:00:00Z", "errored", 1),
      run("2026-11-03T10:00:00Z", "stopped", 400),
      run("2026-11-03T09:00:00Z", "timed-out", 3),
      run("2026-11-03T08:00:00Z", "completed", 2),
      run("2026-11-03T07:00:00Z", "errored", 4),
    ];
    const options = {
      unit: "day",
      from: Date.parse("2026-11-02"),
      to: Date.parse("2026-11-04"),
      hasMore: false,
    } as const;
    expect(summarizeExecutions(newestFirst, options)).toMatchObject({
      successRate: 0.25,
      medianMs: 3_000,
      p95Ms: 400_000,
      failuresInARow: 2,
    });
    const nothing = summarizeExecutions([], options);
    expect(nothing).toMatchObject({ failuresInARow: 0 });
    expect(nothing).not.toHaveProperty("successRate");
    expect(nothing).not.toHaveProperty("medianMs");
  });

  it("says of which bars not all runs are counted", () => {
    process.env["TZ"] = "UTC";
    const { buckets } = summarizeExecutions(
      [run("2026-11-03T12:00:00Z", "completed"), run("2026-11-02T12:00:00Z", "completed")],
      { unit: "day", from: Date.parse("2026-11-01"), to: Date.parse("2026-11-03T13:00:00Z"), hasMore: true },
    );
    expect(buckets.map(({ isComplete }) => isComplete)).toEqual([false, false, true]);
  });

  /** Each hour of a time, by the minutes that it has and what the reader's clock says at its start. */
  const hoursOf = (from: string, to: string): [clock: string, minutes: number][] =>
    summarizeExecutions([], {
      unit: "hour",
      from: Date.parse(from),
      to: Date.parse(to),
      hasMore: false,
    }).buckets.map(({ start, end }) => {
      const date = new Date(start);
      return [`${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`, (end - start) / 60_000];
    });

  it("keeps to the hours of the clock where clocks change by half an hour", () => {
    process.env["TZ"] = "Australia/Lord_Howe";
    // back from 2:00 to 1:30
    expect(hoursOf("2026-04-05T00:10:00+11:00", "2026-04-05T03:00:00+10:30")).toEqual([
      ["0:00", 60],
      ["1:00", 60],
      ["1:30", 30],
      ["2:00", 60],
      ["3:00", 60],
    ]);
    // on from 2:00 to 2:30
    expect(hoursOf("2026-10-04T01:10:00+10:30", "2026-10-04T04:00:00+11:00")).toEqual([
      ["1:00", 60],
      ["2:30", 30],
      ["3:00", 60],
      ["4:00", 60],
    ]);
    const iso = (time: string): string => new Date(startOfBucket(Date.parse(time), "hour")).toISOString();
    expect(iso("2026-04-05T01:45:00+10:30")).toBe(new Date("2026-04-05T01:30:00+10:30").toISOString());
    expect(iso("2026-10-04T02:45:00+11:00")).toBe(new Date("2026-10-04T02:30:00+11:00").toISOString());
    expect(iso("2026-10-04T03:15:00+11:00")).toBe(new Date("2026-10-04T03:00:00+11:00").toISOString());
  });

  it.each(["UTC", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Cairo", "America/St_Johns"])(
    "begins with a whole hour, so many before the last, at any time in %s",
    (timeZone) => {
      process.env["TZ"] = timeZone;
      for (const day of ["2026-04-04", "2026-04-24", "2026-10-04", "2026-11-01"]) {
        for (let quarter = 0; quarter < 200; quarter++) {
          const now = Date.parse(`${day}T00:00:00Z`) + quarter * 900_000;
          const from = startOfBuckets(now, "hour", 24);
          expect(startOfBucket(from, "hour")).toBe(from);
          expect(summarizeExecutions([], { unit: "hour", from, to: now, hasMore: false }).buckets).toHaveLength(24);
        }
      }
    },
  );

  it.each([
    ["midnight is skipped", "Africa/Cairo", "2026-04-23T12:00:00Z", [24, 23, 24]],
    ["midnight comes twice", "America/Havana", "2026-10-31T12:00:00Z", [24, 25, 24]],
    ["the clock goes back over midnight", "Africa/Cairo", "2026-10-29T12:00:00Z", [25, 24, 24]],
    ["the zone is 45 minutes off", "Asia/Kathmandu", "2026-10-31T12:00:00Z", [24, 24, 24]],
    ["a day is missing", "Pacific/Apia", "2011-12-29T12:00:00Z", [24, 24, 24]],
  ])("has days that follow on one another where %s", (_name, timeZone, date, hours) => {
    process.env["TZ"] = timeZone;
    const from = Date.parse(date);
    const { buckets } = summarizeExecutions([], { unit: "day", from, to: from + 2 * 86_400_000, hasMore: false });
    expect(buckets.slice(0, 3).map(({ start, end }) => (end - start) / 3_600_000)).toEqual(hours);
    expect(buckets.slice(1).map(({ start }) => start)).toEqual(buckets.slice(0, -1).map(({ end }) => end));
  });

  it("has a week of 167 and one of 169 hours where the clocks change", () => {
    process.env["TZ"] = "Europe/Berlin";
    const hours = (from: string): number[] =>
      summarizeExecutions([], {
        unit: "week",
        from: Date.parse(from),
        to: Date.parse(from),
        hasMore: false,
      }).buckets.map(({ start, end }) => (end - start) / 3_600_000);
    expect(hours("2026-03-29T12:00:00Z")).toEqual([167]);
    expect(hours("2026-10-25T12:00:00Z")).toEqual([169]);
  });

  it("counts a run of midnight in the day that begins, and one of just before in the day that ends", () => {
    process.env["TZ"] = "Asia/Kolkata";
    const { buckets } = summarizeExecutions(
      [run("2026-11-03T00:00:00+05:30", "completed"), run("2026-11-02T23:59:59.999+05:30", "errored")],
      {
        unit: "day",
        from: Date.parse("2026-11-02T00:00:00+05:30"),
        to: Date.parse("2026-11-03T09:00:00+05:30"),
        hasMore: false,
      },
    );
    expect(buckets.map(({ counts }) => [counts.failed, counts.succeeded])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("counts a run in the last bar that has started after it, by a clock that is ahead", () => {
    process.env["TZ"] = "UTC";
    const { buckets, successRate } = summarizeExecutions([run("2026-11-04T00:00:02Z", "completed")], {
      unit: "day",
      from: Date.parse("2026-11-03"),
      to: Date.parse("2026-11-03T23:59:59Z"),
      hasMore: false,
    });
    expect(buckets.map(({ total }) => total)).toEqual([1]);
    expect(successRate).toBe(1);
  });

  it("says that a bar is not complete which begins before the first moment", () => {
    process.env["TZ"] = "America/New_York";
    // a day of the service, which is the reader's evening before
    const { buckets } = summarizeExecutions([run("2026-11-03T01:00:00Z", "completed")], {
      unit: "day",
      from: Date.parse("2026-11-03"),
      to: Date.parse("2026-11-04T12:00:00Z"),
      hasMore: false,
    });
    expect(buckets.map(({ isComplete }) => isComplete)).toEqual([false, true, true]);
  });
});
