/** How a language writes numbers. */
export interface NumberSigns {
  /** 0 to 9. */
  digits: readonly string[];
  decimal: string;
  group: string;
  minus: string;
  /** How many digits stand in the last group, and in those before it: 3 and 3, in India 3 and 2. */
  groupSizes: readonly [last: number, others: number];
  /** So many digits stand without a group sign: 4 in Spanish, where 1000 is written "1000". */
  ungrouped: number;
  /** Every sign that starts the fraction, in own or in Latin digits. */
  decimals: ReadonlySet<string>;
  /** Every sign that separates groups, in own or in Latin digits, and in amounts of money. */
  groups: ReadonlySet<string>;
}

const known = new Map<string, NumberSigns>();

/** The signs of a language, as the browser knows them. */
export function numberSigns(locale: string): NumberSigns {
  let signs = known.get(locale);
  if (signs === undefined) known.set(locale, (signs = lookUp(locale)));
  return signs;
}

const sample = -1_234_567_890.5;

function lookUp(locale: string): NumberSigns {
  const usual = new Intl.NumberFormat(locale);
  const parts = new Intl.NumberFormat(locale, { useGrouping: "always" }).formatToParts(sample);
  const latin = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).formatToParts(sample);
  // Austrians write "1 234,50", and "1.234,50" where it is money; the Swiss write "1 234,5" in French, and "1 234.50" where it is money.
  const money = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }).formatToParts(sample);
  const digits = new Intl.NumberFormat(locale, { useGrouping: false });
  const decimals = new Set([signOf(parts, "decimal", "."), signOf(latin, "decimal", ".")]);
  const groups = [parts, latin, money].map((each) => signOf(each, "group", " "));
  const ofMoney = signOf(money, "decimal", ".");
  if (!groups.includes(ofMoney)) decimals.add(ofMoney);
  const lengths = parts.filter(({ type }) => type === "integer").map(({ value }) => Array.from(value).length);
  const last = lengths.length > 1 ? (lengths.at(-1) ?? 3) : 3;
  return {
    digits: Array.from({ length: 10 }, (_, digit) => digits.format(digit)),
    decimal: signOf(parts, "decimal", "."),
    group: signOf(parts, "group", ""),
    minus: signOf(parts, "minusSign", "-"),
    groupSizes: [last, lengths.length > 2 ? (lengths.at(-2) ?? last) : last],
    ungrouped: [3, 4].find((length) => usual.formatToParts(10 ** length).some(isGroup)) ?? Infinity,
    decimals,
    groups: new Set(groups.filter((sign) => !decimals.has(sign))),
  };
}

function isGroup({ type }: Intl.NumberFormatPart): boolean {
  return type === "group";
}

function signOf(parts: readonly Intl.NumberFormatPart[], type: string, fallback: string): string {
  return parts.find((part) => part.type === type)?.value ?? fallback;
}
