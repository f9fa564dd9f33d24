/** A choice as selects and checkbox lists take it. */
export interface SelectOption {
  /** What people read. */
  name: string;
  /** What is stored when it is chosen. */
  value: OptionValue;
}

/** The value of a choice. `1` and `"1"` are two values; a number that JavaScript would round comes as an `ExactNumber` of the client. */
export type OptionValue = string | number | boolean | null | { readonly "cobalt:number": string };

/** Text that tells every option value apart. */
export function optionKey(value: OptionValue): string {
  return `${typeof value}:${optionText(value)}`;
}

/** A value in words, where it has no name. */
export function optionText(value: OptionValue): string {
  return typeof value === "object" && value !== null ? value["cobalt:number"] : String(value);
}
