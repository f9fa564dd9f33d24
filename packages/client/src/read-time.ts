const ISO = /^((?:\+\d\d)?\d{4}-\d\d-(\d\d))(?:[T ](\d\d:\d\d[\d:.]*)(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * Reads a time as the API writes it: a time without a zone is UTC, not the reader's, and a day is its midnight in UTC.
 *
 * @returns Milliseconds since the epoch. NaN for what is no time: browsers read a year out of "step 5", and February 30 as a day in March.
 * @example
 * const isRecent = readTime(connection.connectedAt) > Date.now() - 86_400_000;
 */
export function readTime(wire = ""): number {
  const [, day, date, time = "00:00", zone = "Z"] = ISO.exec(wire) ?? [];
  return new Date(`${day}`).getUTCDate() === Number(date) ? Date.parse(`${day}T${time}${zone}`) : Number.NaN;
}
