import { oncePer } from "../once-per.ts";

/** The sentences a language has for a number; `other` is the one every language has. `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Formatters in the language of a text. Every text that is a function gets them after its own values. */
export interface TextFormat {
  /** `1,234` */
  number(value: number): string;
  /** `plural(3, { one: "# run", other: "# runs" })`: "3 runs". */
  plural(count: number, forms: PluralForms): string;
}

export const textFormatFor: (locale: string) => TextFormat = /* @__PURE__ */ oncePer((locale: string) => {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  return {
    number: (value) => numbers.format(value),
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace("#", () => numbers.format(count)),
  };
});
