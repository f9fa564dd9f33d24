/** The day of a stored date, which may have a time behind it; `undefined` where it is none that a browser's own control can show. */
export function dayOf(text: string): string | undefined {
  const [day, year = 0, month = 0, date = 0] = /^(\d{4,6})-(\d{2})-(\d{2})(?=T|$)/.exec(text)?.map(toNumber) ?? [];
  const calendar = new Date(0);
  calendar.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  const exists = calendar.getUTCMonth() === Number(month) - 1 && calendar.getUTCDate() === Number(date);
  // of a far year browsers read no time, and such a day stands alone
  const hasTime = text.includes("T");
  return exists && Number(year) > 0 && !(hasTime && Number.isNaN(Date.parse(text))) ? String(day) : undefined;
}

function toNumber(part: string, index: number): string | number {
  return index === 0 ? part : Number(part);
}
