/** The sentences a language has for a number; `other` is the one every language has. `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Formatters in the language of a text. Every text that is a function gets them after its own values. */
export interface TextFormat {
  /** `1,234` */
  number(value: number): string;
  /** `plural(3, { one: "# run", other: "# runs" })`: "3 runs". */
  plural(count: number, forms: PluralForms): string;
}

const formats = new Map<string, TextFormat>();

/** Made once a language: making one costs a hundred times using it. */
export function textFormatFor(locale: string): TextFormat {
  let format = formats.get(locale);
  if (format === undefined) formats.set(locale, (format = createTextFormat(locale)));
  return format;
}

/** Languages that write a number below a thousand with its digits alone. */
const plainDigits = /^(de|en|es|fr|ja|pt)\b(?!.*-u-)/i;

function createTextFormat(locale: string): TextFormat {
  let numbers: Intl.NumberFormat | undefined;
  const rules = new Intl.PluralRules(locale);
  const plain = plainDigits.test(locale);
  // The first formatter of a page takes 5 ms to make.
  const number = (value: number): string =>
    plain && value >= 0 && value < 1_000 && Number.isInteger(value)
      ? String(value)
      : (numbers ??= new Intl.NumberFormat(locale)).format(value);
  return {
    number,
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace("#", () => number(count)),
  };
}
