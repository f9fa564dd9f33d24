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
  it("counts runs by the day they started on and by their result, an unknown status as neutral", () => {
    process.env["TZ"] = "UTC";
    const { buckets } = summarizeExecutions(
      [
        run("2026-11-03T23:59:59.999Z", "completed"),
        run("2026-11-03T12:00:00Z", "partially-successful"),
        run("2026-11-03T00:00:00Z", "errored"),
        run("2026-11-02T10:00:00Z", "HIBERNATING"),
        run("2026-11-02T09:00:00Z", "timed-out"),
        run("2026-11-02T08:00:00Z", "running"),
        run("no date", "completed"),
      ],
      { unit: "day", from: Date.parse("2026-11-01"), to: Date.parse("2026-11-03T20:00:00Z"), hasMore: false },
    );
    expect(buckets.map(({ start, total, counts }) => [new Date(start).toISOString(), total, counts])).toEqual([
      ["2026-11-01T00:00:00.000Z", 0, { succeeded: 0, failed: 0, neutral: 0, unfinished: 0 }],
      ["2026-11-02T00:00:00.000Z", 3, { succeeded: 0, failed: 1, neutral: 1, unfinished: 1 }],
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
});
