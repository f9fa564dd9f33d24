const dayInMilliseconds = 86_400_000;
const ranges: [number, number][] = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
];

/** The times of a cron expression (minute, hour, day, month, weekday; UTC) after one moment and up to another, in order. */
export function cronTimes(expression: string, after: number, until: number): number[] {
  const parts = expression.trim().split(/\s+/);
  const [minutes, hours, days, months, weekdays] = ranges.map(([low, high], index) =>
    valuesOf(parts[index] ?? "*", low, high),
  );
  if (parts.length !== 5 || !minutes || !hours || !days || !months || !weekdays) return [];
  // With a day and a weekday, either will do.
  const either = parts[2] !== "*" && parts[4] !== "*";
  const times: number[] = [];
  for (let day = Math.floor(after / dayInMilliseconds) * dayInMilliseconds; day <= until; day += dayInMilliseconds) {
    const date = new Date(day);
    const weekday = date.getUTCDay();
    const isDay = days.has(date.getUTCDate());
    const isWeekday = weekdays.has(weekday) || (weekday === 0 && weekdays.has(7));
    if (!months.has(date.getUTCMonth() + 1) || !(either ? isDay || isWeekday : isDay && isWeekday)) continue;
    for (const hour of hours) {
      for (const minute of minutes) {
        const time = day + (hour * 60 + minute) * 60_000;
        if (time > after && time <= until) times.push(time);
      }
    }
  }
  return times;
}

// "*", "5", "1-5", "*/15" and lists of them, in order; nothing at all when it is none of these.
function valuesOf(text: string, low: number, high: number): Set<number> | undefined {
  const values: number[] = [];
  for (const part of text.split(",")) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (match === null) return undefined;
    const [, first, last, step] = match;
    const from = first === undefined ? low : Number(first);
    const isOne = first !== undefined && last === undefined && step === undefined;
    const to = isOne ? from : last === undefined ? high : Number(last);
    for (let value = from; value <= Math.min(to, high); value += Math.max(1, Number(step ?? 1))) values.push(value);
  }
  return new Set(values.toSorted((left, right) => left - right));
}
