/** How much time a bar stands for. */
export type HistoryUnit = "hour" | "day" | "week";

const HOUR_MS = 3_600_000;

/** How many there are where nothing else is asked for: a day, two weeks, a quarter of a year. */
export const bucketsShown: Record<HistoryUnit, number> = { hour: 24, day: 14, week: 13 };

/** The first moment of the hour, day or week that a time is in, in the zone of whoever runs it. Weeks begin on Monday. */
export function startOfBucket(time: number, unit: HistoryUnit): number {
  const date = new Date(time);
  // Of two hours with one name, when the clocks go back, a date made of parts would be the first.
  if (unit === "hour") {
    const start = time - intoHour(time);
    // Where the clocks change by half an hour, the first part of that hour is another bar.
    return offsetAt(start) === offsetAt(time) ? start : endOfBucket(start - intoHour(start), "hour");
  }
  return dayOf(date, unit === "week" ? -((date.getDay() + 6) % 7) : 0);
}

/** The first moment after one that begins at `start`. */
export function endOfBucket(start: number, unit: HistoryUnit): number {
  return unit === "hour" ? start + HOUR_MS - intoHour(start) : dayOf(new Date(start), unit === "week" ? 7 : 1);
}

/** The first moment of so many that end with the one that `time` is in. */
export function startOfBuckets(time: number, unit: HistoryUnit, count: number): number {
  let last = startOfBucket(time, unit);
  if (unit === "hour") {
    for (let before = 1; before < count; before++) last = startOfBucket(last - 1, unit);
    return last;
  }
  return dayOf(new Date(last), -(count - 1) * (unit === "week" ? 7 : 1));
}

function intoHour(time: number): number {
  const date = new Date(time);
  return (date.getMinutes() * 60 + date.getSeconds()) * 1_000 + date.getMilliseconds();
}

function offsetAt(time: number): number {
  return new Date(time).getTimezoneOffset();
}

/** Midnight, so many days later. Not every day has 24 hours. */
function dayOf(date: Date, later: number): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + later).getTime();
}
