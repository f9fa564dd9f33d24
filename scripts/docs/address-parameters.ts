import { tableOf } from "./markdown.ts";
import { readText } from "./read-text.ts";

const folder = "packages/components/src/blocks/integration-gallery";

interface AddressParameter {
  name: string;
  meaning: string;
  /** The values that are understood; empty where any text is. */
  values: string[];
  /** The value that a missing parameter stands for; empty for none. */
  initial: string;
}

/** What `useGalleryUrl` keeps in the address, from its source. */
export function readAddressParameters(): AddressParameter[] {
  const code = readText(`${folder}/gallery-address.ts`);
  const [, names = ""] = /^const names = \{$([\s\S]+?)^\};$/m.exec(code) ?? [];
  const [, initial = ""] =
    /initialFilters: GalleryFilters = \{([\s\S]+?)\};/.exec(readText(`${folder}/gallery-filters.ts`)) ?? [];
  return [...names.matchAll(/\/\*\* (.+) \*\/\s+(\w+): "(\w+)",/g)].map(([, meaning = "", key = "", name = ""]) => {
    const [, values = ""] = new RegExp(`choice\\(names\\.${key}, \\[([^\\]]+)\\]`).exec(code) ?? [];
    const [, value = ""] = new RegExp(`${key}: "(\\w*)"`).exec(initial) ?? [];
    return { name, meaning, values: values.match(/\w+/g) ?? [], initial: value };
  });
}

export function addressParameterTable(): string {
  const code = (text: string): string => `\`${text}\``;
  return tableOf(
    ["Parameter", "What it holds", "Values", "If it is missing"],
    readAddressParameters().map(({ name, meaning, values, initial }) => [
      code(name),
      meaning,
      values.length === 0 ? "any" : values.map(code).join(", "),
      initial === "" ? "none" : code(initial),
    ]),
  );
}
