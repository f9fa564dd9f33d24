"use client";
import { useMemo } from "react";
import { type DateFormat, dateFormatFor, isDay, readTime } from "./format-dates.ts";
import { textFormatFor } from "./messages/text-format.ts";
import { oncePer } from "./once-per.ts";
import { useUI } from "./ui-context.ts";

export interface Format extends DateFormat {
  /** "5 minutes ago", or "yesterday" of a day without a time, seen from `now` in milliseconds. What cannot be read as a date comes back as it is. @default now: Date.now() */
  relativeTime(iso: string, now?: number): string;
  /** `relativeTime` of something in the past, by a clock that is that many milliseconds ahead of this one. Never reads as the future. */
  timeAgo(iso: string, clockLeadMs: number): string;
  /** From milliseconds: "850 ms", "4.2 s", "3 min 5 s". */
  duration(ms: number): string;
  number(value: number): string;
  /** "name, address and key". */
  list(items: readonly string[]): string;
}

/**
 * Returns formatters for the provider's language. They are created once per language, because creating one is a hundred times as expensive as using it.
 *
 * @example
 * const format = useFormat();
 * return <time dateTime={run.startedAt}>{format.relativeTime(run.startedAt)}</time>;
 */
export function useFormat(): Format {
  const { locale } = useUI();
  return useMemo(() => formatFor(locale), [locale]);
}

export const formatFor: (locale: string) => Format = /* @__PURE__ */ oncePer(createFormat);

const relativeUnits: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

const listsOf = /* @__PURE__ */ oncePer((locale: string) => new Intl.ListFormat(locale));
const relativeOf = /* @__PURE__ */ oncePer(
  (locale: string) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
);

function createFormat(locale: string): Format {
  const units = oncePer(
    (unit: string) =>
      new Intl.NumberFormat(locale, {
        style: "unit",
        unit,
        unitDisplay: "short",
        maximumFractionDigits: unit === "second" ? 1 : 0,
      }),
  );

  const relativeTime = (iso: string, now = Date.now(), latest = Infinity): string => {
    const time = readTime(iso);
    if (Number.isNaN(time)) return iso;
    const passed = Math.min((time - (isDay(iso) ? dayOf(now) : now)) / 1_000, latest);
    // Under ten seconds a clock a little off would say "in 3 seconds" about the past.
    const elapsed = Math.abs(passed) < 10 ? 0 : passed;
    const [name, length] = relativeUnits.find(([, atLeast]) => Math.abs(elapsed) >= atLeast) ?? [
      isDay(iso) ? "day" : "second",
      1,
    ];
    return relativeOf(locale).format(Math.trunc(elapsed / length), name);
  };

  return {
    ...dateFormatFor(locale),
    timeAgo: (iso, clockLeadMs) => relativeTime(iso, Date.now() + clockLeadMs, 0),
    number: textFormatFor(locale).number,
    // Names in Latin letters, too, stand in the order of the language.
    list: (items) =>
      (items[0] && /^(ar|fa|he|ur|ps|ckb|sd|ug|yi|dv)\b/.test(locale) ? "\u200f" : "") + listsOf(locale).format(items),
    relativeTime,
    duration(ms) {
      if (ms < 1_000) return units("millisecond").format(Math.max(0, ms));
      if (ms < 60_000) return units("second").format(Math.min(ms / 1_000, 59.9));
      const [large, small, length] =
        ms < 3_600_000 ? (["minute", "second", 60_000] as const) : (["hour", "minute", 3_600_000] as const);
      const rest = Math.floor((ms % length) / (length / 60));
      return `${units(large).format(Math.floor(ms / length))} ${units(small).format(rest)}`;
    },
  };
}

/** The reader's day, read as `readTime` reads a day. */
function dayOf(time: number): number {
  const here = time - new Date(time).getTimezoneOffset() * 60_000;
  return here - (here % 86_400_000);
}
