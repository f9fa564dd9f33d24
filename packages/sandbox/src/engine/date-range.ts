const dayInMilliseconds = 86_400_000;

/** Reads one property of a query; an empty one counts as absent. */
export type ReadQuery = (name: string) => string | undefined;

/** Whether a time lies from `start_date` to `end_date` of a query, both inclusive. A date without a time is its whole day, and a time without a zone is UTC. */
export function dateRange(query: ReadQuery): (time: number) => boolean {
  const from = boundary(query("start_date"), 0) ?? -Infinity;
  const to = boundary(query("end_date"), dayInMilliseconds - 1) ?? Infinity;
  return (time) => time >= from && time <= to;
}

function boundary(text: string | undefined, restOfDay: number): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}[T ][\d:.]+$/.test(text) ? `${text.replace(" ", "T")}Z` : text);
  if (Number.isNaN(time)) return undefined;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? time + restOfDay : time;
}
