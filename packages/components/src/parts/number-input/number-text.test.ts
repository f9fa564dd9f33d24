import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleNumber } from "./example-number.ts";
import { readNumber, showNumber, unreadNumber } from "./number-text.ts";
import { isNumberText } from "./plain-number.ts";

const alphabet = Array.from("abcdefghijklmnopqrstuvwxyz");
const regions = [
  "ar-DZ ar-EG ar-MA ar-SA bn-IN de-AT de-CH de-LI en-AU en-CA en-CH en-GB en-IN en-ZA es-419 es-AR es-CL es-MX es-US",
  "fa-AF fr-BE fr-CA fr-CH hi-IN it-CH nl-BE pt-BR pt-PT sr-Latn ur-IN uz-Cyrl zh-TW zh-HK",
  "ar-u-nu-arab fa-u-nu-latn hi-u-nu-deva ja-u-nu-fullwide mr-u-nu-latn my-u-nu-mymr th-u-nu-thai zh-u-nu-hanidec",
  "en-US-u-va-posix",
]
  .join(" ")
  .split(" ");
/** Every language of two letters that this machine knows, and what differs by region or by digits. */
const locales = [
  ...Intl.NumberFormat.supportedLocalesOf(alphabet.flatMap((first) => alphabet.map((second) => first + second))),
  ...regions,
];

/** Up to 40 digits before the fraction, and so many behind it. */
const plainNumber = (fractionDigits: number): fc.Arbitrary<string> =>
  fc
    .record({
      minus: fc.boolean(),
      whole: fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.bigInt({ min: 0n, max: 20_000n })),
      fraction: fc.array(fc.nat(9), { maxLength: fractionDigits }),
    })
    .map(
      ({ minus, whole, fraction }) =>
        `${minus ? "-" : ""}${whole}${fraction.length === 0 ? "" : `.${fraction.join("")}`}`,
    );
const locale = fc.constantFrom(...locales);

/** As the browser writes it, which knows nothing of our reader. */
function written(text: string, options: { locale: string; latin: boolean; useGrouping: boolean }): string {
  const { latin, useGrouping } = options;
  const format = new Intl.NumberFormat(options.locale, {
    ...(latin && { numberingSystem: "latn" }),
    useGrouping: useGrouping ? "always" : false,
    minimumFractionDigits: /\.(\d*)/.exec(text)?.[1]?.length ?? 0,
    maximumFractionDigits: 20,
  });
  // Takes numbers of any length as text, for which TypeScript has a narrower type.
  return String(Reflect.apply(format.format, format, [text]));
}

describe("readNumber", () => {
  it("reads back every number that a browser writes in a language, however long", () => {
    expect(locales.length).toBeGreaterThan(150);
    const way = fc.record({ locale, latin: fc.boolean(), useGrouping: fc.boolean() });
    fc.assert(
      fc.property(plainNumber(20), way, (text, options) => {
        expect(readNumber(written(text, options), options.locale)).toBe(text);
      }),
      { numRuns: 3_000 },
    );
  });

  it("reads amounts of money as the language writes them", () => {
    for (const name of locales) {
      const parts = new Intl.NumberFormat(name, { style: "currency", currency: "CHF" }).formatToParts(1_234_567.25);
      const amount = parts.filter(({ type }) => ["integer", "group", "decimal", "fraction"].includes(type));
      expect([name, readNumber(amount.map(({ value }) => value).join(""), name)]).toEqual([name, "1234567.25"]);
    }
  });

  it("reads back what it shows", () => {
    fc.assert(
      fc.property(plainNumber(60), locale, (text, name) => {
        expect(readNumber(showNumber(text, name), name)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it("reads the Arabic signs between any digits, spaces of every kind as groups, and every minus", () => {
    const space = fc.constantFrom(" ", "\u00a0", "\u202f", "\u2009", "\u2007");
    const minus = fc.constantFrom("-", "\u2212", "\u2013", "\uff0d", "\u200e-", "\u061c\u2212");
    fc.assert(
      fc.property(locale, space, minus, (name, group, sign) => {
        const { decimal } = signsOf(name);
        expect(readNumber(`${sign}1${group}234${group}567${decimal}8`, name)).toBe("-1234567.8");
        expect(readNumber(`${sign}1\u066c234\u066b5`, name)).toBe("-1234.5");
      }),
    );
  });

  it.each([
    ["en", "1,250.5", "1250.5"],
    ["en", "-3", "-3"],
    ["en", "\u22123", "-3"],
    ["en", "1.000", "1.000"],
    ["en", "0.125", "0.125"],
    ["en", " +7 ", "7"],
    ["en", "1,234\u200b", "1234"],
    ["en-IN", "12,34,567", "1234567"],
    ["en-IN", "1,234,567", "1234567"],
    ["de", "12,5", "12.5"],
    ["de", "1.250,5", "1250.5"],
    ["de", "1.000", "1000"],
    ["de", "0,125", "0.125"],
    ["de", "1,5E3", "1.5e3"],
    ["de-AT", "1.250,5", "1250.5"],
    ["de-AT", "1\u00a0250,5", "1250.5"],
    ["de-CH", "1'250.5", "1250.5"],
    ["de-CH", "1\u2019250.5", "1250.5"],
    ["fr-CH", "1\u202f250,5", "1250.5"],
    ["fr-CH", "1\u202f250.50", "1250.50"],
    ["fr-CH", "12.5", "12.5"],
    ["sv", "\u22121\u00a0250,5", "-1250.5"],
    ["es", "1.250", "1250"],
    ["fr", "1\u202f250,5", "1250.5"],
    ["fr", "1 250,5", "1250.5"],
    ["ar-EG", "١٬٢٥٠٫٥", "1250.5"],
    ["ar-EG", "1,250.5", "1250.5"],
    ["ar", "١٬٢٥٠٫٥", "1250.5"],
    ["en", "٤٢", "42"],
    ["fa", "۱۲٫۵", "12.5"],
    ["fa", "\u200e\u2212۱۲", "-12"],
    ["hi", "१२", "12"],
    ["th", "๑,๒๓๔.๕", "1234.5"],
    ["ja", "１２", "12"],
    ["ja", "－１，２３４．５", "-1234.5"],
    ["de", "１．２３４，５", "1234.5"],
    ["zh-u-nu-hanidec", "一,二三四", "1234"],
    ["en", "𝟏𝟐", "12"],
    ["en", "1e3", "1e3"],
    ["en", "1E-3", "1e-3"],
    ["en", ".5", ".5"],
    ["en", "5.", "5"],
    ["en", "1161888007138312193", "1161888007138312193"],
    ["en", "007", "007"],
  ])("reads, in %s, %s as %s", (name, typed, text) => {
    expect(readNumber(typed, name)).toBe(text);
  });

  it.each([
    ...["de", "es", "it", "nl", "pt-BR", "id", "tr", "da"].map((name): [string, string] => [name, "0.125"]),
    ["en", "0,125"],
    ["ja", "0,125"],
    ["ja", "０，１２５"],
    ["fr", "12.5"],
    ["pl", "0.125"],
    ["de", "12.5"],
    ["de", "1.25.3"],
    ["de", "1,000,000"],
    ["en", "12,5"],
    ["en", "1,5"],
    ["en", "1,2,3"],
    ["en", "12,34,567"],
    ["en", "1,2345"],
    ["en", "1234,567"],
    ["en", "1,234567"],
    ["en", ",123"],
    ["en", "1,,234"],
    ["en", "1,234,"],
    ["en", "012,345"],
    ["en", "1 234,567"],
    ["en", "1 23"],
    ["en", "1.234,5"],
    ["en", "1.2.3"],
    ["en", "1.234 567"],
    ["en", "1'234"],
    ["en", "--1"],
    ["en", "+-1"],
    ["en", "3-"],
    ["en", "1-2"],
    ["en", "1+2"],
    ["en", "30 days"],
    ["en", "12%"],
    ["en", "$5"],
    ["en", "0x10"],
    ["en", "1e"],
    ["en", "e3"],
    ["en", "1e3e3"],
    ["en", "1e1.5"],
    ["en", "Infinity"],
    ["en", "NaN"],
    ["en", "½"],
    ["en", "2²"],
    ["en", "①"],
    ["en", "1٢"],
    ["en", "."],
    ["en", "-"],
    ["en", ""],
    ["ar-EG", "١٢.٥"],
    ["ar-EG", "١٢,٥٠٠"],
    ["zh", "1,0000"],
  ])("does not guess, in %s, at %s", (name, typed) => {
    expect(readNumber(typed, name)).toBeUndefined();
  });

  it("takes no time for text of hundreds of thousands of digits", () => {
    const text = "7".repeat(200_000);
    expect(readNumber(text, "hi")).toBe(text);
    expect(showNumber(text, "en").length).toBeGreaterThan(260_000);
  });
});

describe("showNumber", () => {
  it.each([
    ["en", "1250.50", "1,250.50"],
    ["en", ".5", "0.5"],
    ["en", "+1000", "1,000"],
    ["en", "1161888007138312193.0000000000000000000001", "1,161,888,007,138,312,193.0000000000000000000001"],
    ["en", "007", "007"],
    ["en", "1e3", "1e3"],
    ["de", "1250.5", "1.250,5"],
    ["es", "1250.5", "1250,5"],
    ["es", "12500.5", "12.500,5"],
    ["en-IN", "1234567", "12,34,567"],
    ["fr", "1250.5", "1\u202f250,5"],
    ["de-CH", "-1250.5", `-1${signsOf("de-CH").group}250.5`],
    ["sv", "-1", "\u22121"],
    ["ar-EG", "1250.5", "١٬٢٥٠٫٥"],
    ["zh-u-nu-hanidec", "1250", "一,二五〇"],
    ["en", "30 days", "30 days"],
    ["en", "", ""],
  ])("writes, in %s, %s as %s", (name, text, shown) => {
    expect(showNumber(text, name)).toBe(shown);
  });
});

it("keeps what could not be read from being taken for another number, and shows it as it was typed", () => {
  for (const typed of ["0.125", " 12.5", "30 days", "1,2,3"]) {
    expect(Number(unreadNumber(typed))).toBeNaN();
    expect(isNumberText(unreadNumber(typed))).toBe(false);
    expect(showNumber(unreadNumber(typed), "de")).toBe(typed);
  }
});

it("gives an example in the signs of a language", () => {
  expect(["en", "de", "fr", "es", "en-IN"].map(exampleNumber)).toEqual([
    "12,500.5",
    "12.500,5",
    "12\u202f500,5",
    "12.500,5",
    "12,500.5",
  ]);
});

function signsOf(name: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(name, { numberingSystem: "latn" }).formatToParts(-1_234_567.8);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: sign("decimal"), group: sign("group") };
}
