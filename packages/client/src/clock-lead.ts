/**
 * How far the clock that dated an answer is ahead of this machine's, in milliseconds; negative where it is behind. Undefined where the
 * answer has no date, where a page of another origin may not read it, or where a cache has kept it.
 */
export function clockLead(headers: Headers, sentAt: number, receivedAt: number): number | undefined {
  const second = Date.parse(headers.get("date") ?? "");
  if (Number.isNaN(second) || headers.has("age")) return undefined;
  // a date is cut to its second, and was written somewhere on the way
  const lead = second + 500 - (sentAt + receivedAt) / 2;
  const doubt = 500 + (receivedAt - sentAt) / 2;
  return Math.abs(lead) <= doubt ? 0 : lead;
}
