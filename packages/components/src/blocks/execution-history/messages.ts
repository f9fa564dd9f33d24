import type { TextFormat } from "../../messages/text-format.ts";

/** How runs went over time. */
export const executionHistoryMessages = {
  key: "executionHistory" as const,
  texts: {
    label: "How runs went",
    loading: "Loading how runs went…",
    loadFailed: "Couldn’t load how runs went",
    emptyTitle: "No runs in this time",
    emptyDescription: "Choose a longer time or other filters.",
    unit: "Per",
    units: { hour: "Hour", day: "Day", week: "Week" },
    /** Names the bars. */
    bars: { hour: "Runs per hour", day: "Runs per day", week: "Runs per week" },
    weekOf: (day: string): string => `Week of ${day}`,
    results: { succeeded: "Succeeded", failed: "Failed", neutral: "Other", unfinished: "Not finished" },
    /** Heard of a bar: when, how many, and how many of each result, in a list. */
    bar: (when: string, count: number, results: string, { plural }: TextFormat): string => {
      const runs = plural(count, { one: "# run", other: "# runs" });
      return results ? `${when}: ${runs}. ${results}` : `${when}: ${runs}`;
    },
    result: (name: string, count: number, { number }: TextFormat): string => `${name}: ${number(count)}`,
    /** Of a bar that stands for more runs than are counted. */
    incomplete: "Not all runs of this time are counted.",
    successRate: "Success rate",
    median: "Median duration",
    p95: "95% took at most",
    failuresInARow: "Failures in a row",
    counted: (counted: number, total: number, { number }: TextFormat): string =>
      `Only the newest ${number(counted)} of ${number(total)} runs are counted.`,
    table: "Show as table",
    period: "Time",
    total: "Runs",
  },
};
