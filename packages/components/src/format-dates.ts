import { readTime } from "@cobalt-kit/hooks/applications";
import { oncePer } from "./once-per.ts";

export { readTime }; // for parts, which know no hook's package

/** Dates in one language. What cannot be read as a date comes back as it is. */
export interface DateFormat {
  /** "12 Mar 2026, 14:05", or the day alone where no time is given. What cannot be read as a date comes back as it is. */
  dateTime(iso: string): string;
  /** "12 Mar 2026". What cannot be read as a date comes back as it is. */
  date(iso: string): string;
  /** To the second, with the reader's time zone. What cannot be read as a date comes back as it is. */
  exactTime(iso: string): string;
}

/** Apart from all other formats, because a page with connections shows dates and nothing else of them. */
export const dateFormatFor: (locale: string) => DateFormat = /* @__PURE__ */ oncePer((locale) => {
  const dates = (dateStyle: "medium" | "long", timeStyle?: "short" | "long"): ((iso: string) => string) => {
    const formatOf = oncePer(
      (day: boolean) => new Intl.DateTimeFormat(locale, { dateStyle, ...(day ? { timeZone: "UTC" } : { timeStyle }) }),
    );
    return (iso) => {
      const time = readTime(iso);
      return Number.isNaN(time) ? iso : formatOf(isDay(iso)).format(time);
    };
  };
  return { dateTime: dates("medium", "short"), date: dates("medium"), exactTime: dates("long", "long") };
});

/** Whether a time is a day of the calendar, which is the same day in every zone. */
export function isDay(iso: string): boolean {
  return !iso.includes(":");
}
