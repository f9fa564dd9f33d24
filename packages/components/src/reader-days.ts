import { isDay, readTime } from "./format-dates.ts";

/** A time of the reader's day: the service takes a day for one in UTC. What is no day of four digits a year, as while it is typed, stays. */
export function momentOf(day: string, time: string): string {
  const moment = new Date(`${day}T${time}`);
  return Number.isNaN(moment.getTime()) ? day : moment.toISOString();
}

/** The reader's day of a time; a day as it is. */
export function dayOf(date = ""): string {
  const time = new Date(readTime(date));
  if (isDay(date) || Number.isNaN(time.getTime())) return date;
  // Not by the offset from UTC, which has no seconds: the first years of our calendar, as a year is typed, have some.
  const parts = [time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, "0"));
  return [String(time.getFullYear()).padStart(4, "0"), ...parts].join("-");
}
