import type { TextFormat } from "../../messages/text-format.ts";

/** How runs went over time. */
export const executionHistoryMessages = {
  key: "executionHistory" as const,
  texts: {
    label: "Run history",
    loading: "Loading the run history…",
    loadFailed: "Couldn’t load the run history",
    emptyTitle: "No runs in this period",
    emptyDescription: "Choose a longer period or other filters.",
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
    incomplete: "Not all runs of this period are counted.",
    successRate: "Success rate",
    median: "Median duration",
    p95: "95% took at most",
    failuresInARow: "Failures in a row",
    counted: (counted: number, total: number, { number }: TextFormat): string =>
      `Only the newest ${number(counted)} of ${number(total)} runs are counted.`,
    table: "Show as table",
    period: "Period",
    total: "Runs",
  },
};
