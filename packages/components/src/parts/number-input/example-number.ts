/** A number as a language writes it, for the sentence that asks for one. */
export function exampleNumber(locale: string): string {
  return new Intl.NumberFormat(locale).format(12_500.5);
}
