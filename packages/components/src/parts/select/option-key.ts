/** A choice as selects and checkbox lists take it. */
export interface SelectOption {
  name: string;
  value: OptionValue;
}

/** What a choice stands for. `1` and `"1"` are two values. */
export type OptionValue = string | number | boolean | null;

/** Text that tells every option value apart. */
export function optionKey(value: OptionValue): string {
  return `${typeof value}:${String(value)}`;
}
