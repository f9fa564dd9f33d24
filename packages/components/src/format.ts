"use client";
import { useMemo } from "react";
import { textFormatFor } from "./messages/text-format.ts";
import { useUI } from "./ui-context.ts";

export interface Format {
  /** "5 minutes ago", seen from `now` in milliseconds. What cannot be read as a date comes back as it is. @default now: Date.now() */
  relativeTime(iso: string, now?: number): string;
  /** `relativeTime` of something in the past, by a clock that is that many milliseconds ahead of this one. Never reads as the future. */
  timeAgo(iso: string, clockLeadMs: number): string;
  /** "12 Mar 2026, 14:05". What cannot be read as a date comes back as it is. */
  dateTime(iso: string): string;
  /** "12 Mar 2026". What cannot be read as a date comes back as it is. */
  date(iso: string): string;
  /** To the second, with the reader's time zone. What cannot be read as a date comes back as it is. */
  exactTime(iso: string): string;
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

const formats = new Map<string, Format>();

export function formatFor(locale: string): Format {
  let format = formats.get(locale);
  if (format === undefined) formats.set(locale, (format = createFormat(locale)));
  return format;
}

const relativeUnits: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

function createFormat(locale: string): Format {
  const dates = (options: Intl.DateTimeFormatOptions): ((iso: string) => string) => {
    const format = once(() => new Intl.DateTimeFormat(locale, options));
    return (iso) => {
      const time = readTime(iso);
      return Number.isNaN(time) ? iso : format().format(time);
    };
  };
  const lists = once(() => new Intl.ListFormat(locale));
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
  const unit = (name: string, maximumFractionDigits = 0): (() => Intl.NumberFormat) =>
    once(
      () => new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "short", maximumFractionDigits }),
    );
  const milliseconds = unit("millisecond");
  const seconds = unit("second", 1);
  const minutes = unit("minute");
  const hours = unit("hour");

  return {
    timeAgo: (iso, clockLeadMs) =>
      formatFor(locale).relativeTime(iso, Math.max(Date.now() + clockLeadMs, readTime(iso))),
    number: textFormatFor(locale).number,
    // Names in Latin letters, too, stand in the order of the language.
    list: (items) => (/^(ar|fa|he|ur|ps|ckb|sd|ug|yi|dv)\b/.test(locale) ? "\u200f" : "") + lists().format(items),
    dateTime: dates({ dateStyle: "medium", timeStyle: "short" }),
    date: dates({ dateStyle: "medium" }),
    exactTime: dates({ dateStyle: "long", timeStyle: "long" }),
    relativeTime(iso, now = Date.now()) {
      const time = readTime(iso);
      if (Number.isNaN(time)) return iso;
      const passed = (time - now) / 1_000;
      // Under ten seconds a clock a little off would say "in 3 seconds" about the past.
      const elapsed = Math.abs(passed) < 10 ? 0 : passed;
      const [name, length] = relativeUnits.find(([, atLeast]) => Math.abs(elapsed) >= atLeast) ?? ["second", 1];
      return relative().format(Math.trunc(elapsed / length), name);
    },
    duration(ms) {
      if (ms < 1_000) return milliseconds().format(Math.max(0, ms));
      if (ms < 60_000) return seconds().format(Math.min(ms / 1_000, 59.9));
      if (ms < 3_600_000)
        return `${minutes().format(Math.floor(ms / 60_000))} ${seconds().format(Math.floor((ms % 60_000) / 1_000))}`;
      return `${hours().format(Math.floor(ms / 3_600_000))} ${minutes().format(Math.floor((ms % 3_600_000) / 60_000))}`;
    },
  };
}

/**
 * Milliseconds since the epoch. A service's time without a zone is UTC, not the reader's. What is no time is none: browsers read a year
 * out of "step 5".
 */
export function readTime(iso: string): number {
  const [found = "", day = "", time, , zone] =
    /^((?:\+\d\d)?\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(:[\d.]+)?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(iso) ?? [];
  // Some browsers read February 30 as a day in March.
  const isDay = JSON.stringify(new Date(day)).includes(day);
  return Date.parse(isDay ? found.replace(" ", "T") + (time && !zone ? "Z" : "") : "");
}

/** Makes a formatter when it is first used: a page that shows no dates pays for none. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
