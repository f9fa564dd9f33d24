import { fold } from "../../parts/multi-select/match-options.ts";
import type { SelectOption } from "../../parts/select/option-key.ts";

const folded = new WeakMap<SelectOption, string>();

/** Options whose name holds every word of the query, whatever its case and accents, in the order they came. */
export function findChoices<Choice extends SelectOption>(options: Choice[], query: string): Choice[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter((option) => {
    const name = foldedName(option);
    return words.every((word) => name.includes(word));
  });
}

function foldedName(option: SelectOption): string {
  let name = folded.get(option);
  if (name === undefined) folded.set(option, (name = fold(option.name)));
  return name;
}
