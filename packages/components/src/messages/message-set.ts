import type { PluralForms, TextFormat } from "./text-format.ts";

/** Texts as a component reads them: what is counted is a function of the number, and the formatters are given. */
export type BoundTexts<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends PluralForms
    ? (count: number) => string
    : Texts[Key] extends (...values: infer Values) => string
      ? (...values: OwnValues<Values>) => string
      : Texts[Key] extends object
        ? BoundTexts<Texts[Key]>
        : Texts[Key];
};

/** Texts as a language writes them: with the plural forms it has, and the formatters where it needs them. */
export type WrittenTexts<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends PluralForms
    ? PluralForms
    : Texts[Key] extends (...values: infer Values) => string
      ? (...values: [...OwnValues<Values>, format: TextFormat]) => string
      : Texts[Key] extends object
        ? WrittenTexts<Texts[Key]>
        : Texts[Key];
};

type OwnValues<Values extends readonly unknown[]> = Values extends [...infer Own, TextFormat] ? Own : Values;
