const dates = new Intl.DateTimeFormat("en-US", { day: "numeric", month: "short", year: "numeric" });
const times = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "medium" });
const currencies = new Map<string, Intl.NumberFormat>();

export function formatDate(iso: string): string {
  return dates.format(new Date(iso));
}

export function formatTime(iso: string): string {
  return times.format(new Date(iso));
}

export function formatMoney(cents: number, currency: string): string {
  let format = currencies.get(currency);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-US", { style: "currency", currency });
    currencies.set(currency, format);
  }
  return format.format(cents / 100);
}
