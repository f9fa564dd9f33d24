/**
 * A locale as `Intl` takes it, from what a host has: `en_US` and `de_DE.UTF-8` are how other systems spell one. Undefined for what no
 * browser writes numbers in: `Intl` refuses it, or takes the machine's own language, which is another one on a server.
 */
export function readLocale(given: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(given.replace(/[.@].*$/, "").replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}
