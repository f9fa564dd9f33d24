const rules = new Map<string, Intl.PluralRules>();

/** The sentences a language has for a number; `other` is the one every language has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Picks the sentence that fits a number in a language. `#` in it becomes the number.
 *
 * @example
 * plural(3, { one: "# application", other: "# applications" }); // "3 applications"
 */
export function plural(count: number, forms: PluralForms, locale: string = "en"): string {
  let rule = rules.get(locale);
  if (rule === undefined) rules.set(locale, (rule = new Intl.PluralRules(locale)));
  return (forms[rule.select(count)] ?? forms.other).replace("#", count.toLocaleString(locale));
}
