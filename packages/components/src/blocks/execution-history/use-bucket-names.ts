"use client";
import type { HistoryUnit } from "@cobalt-kit/hooks/history";
import { useMemo } from "react";
import { useMessages, useUI } from "../../ui-context.ts";
import { executionHistoryMessages } from "./messages.ts";

export interface BucketNames {
  /** "Monday, November 23", "November 23 at 2 PM UTC", "Week of November 23". */
  long: (start: number) => string;
  /** "Nov 23", "2 PM". */
  short: (start: number) => string;
}

/** What an hour, a day or a week is called in the reader's language and zone. */
export function useBucketNames(unit: HistoryUnit): BucketNames {
  const t = useMessages(executionHistoryMessages);
  const { locale } = useUI();
  return useMemo(() => {
    const day = { month: "long", day: "numeric" } as const;
    const long = new Intl.DateTimeFormat(
      locale,
      {
        day: { ...day, weekday: "long" } as const,
        // Two hours of a night can have one name, but not in one zone.
        hour: { ...day, hour: "numeric", minute: "numeric", timeZoneName: "short" } as const,
        week: day,
      }[unit],
    );
    const short = new Intl.DateTimeFormat(
      locale,
      unit === "hour" ? { hour: "numeric" } : { month: "short", day: "numeric" },
    );
    return {
      long: (start) => (unit === "week" ? t.weekOf(long.format(start)) : long.format(start)),
      short: (start) => short.format(start),
    };
  }, [t, locale, unit]);
}
