const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span of time as somebody reads it: `"520 ms"`, `"4.2 s"`, `"3 min 20 s"`, `"2 h 5 min"`, `"3 d 4 h"`. */
export function duration(milliseconds: number): string {
  const rest = Math.max(0, Math.round(milliseconds));
  if (rest < SECOND) return `${rest} ms`;
  if (rest < 10 * SECOND) return `${(rest / SECOND).toFixed(1)} s`;
  if (rest < MINUTE) return `${Math.round(rest / SECOND)} s`;
  if (rest < HOUR) return `${Math.floor(rest / MINUTE)} min ${Math.floor((rest % MINUTE) / SECOND)} s`;
  if (rest < DAY) return `${Math.floor(rest / HOUR)} h ${Math.floor((rest % HOUR) / MINUTE)} min`;
  return `${Math.floor(rest / DAY)} d ${Math.floor((rest % DAY) / HOUR)} h`;
}

/** A time of this day, to the second. */
export function clockTime(at: number): string {
  return new Date(at).toLocaleTimeString("en-GB");
}
