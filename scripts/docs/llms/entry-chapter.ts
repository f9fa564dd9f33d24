import ts from "typescript";
import { publishedPackages } from "../../build/packages.ts";
import { tableOf } from "../markdown.ts";
import { exportsOf, publicEntries } from "../reference/program.ts";
import type { Chapter } from "./chapter.ts";

/** Something that a host imports, and the values it has. */
export interface Entry {
  name: string;
  /** None where it is a sheet. */
  values: string[];
}

/** Every entry of a package, or of all of them. */
export function readEntries(packageName?: string): Entry[] {
  return publishedPackages
    .filter(({ manifest }) => packageName === undefined || manifest.name === packageName)
    .flatMap(({ manifest }) =>
      Object.keys(manifest.exports)
        .filter((entry) => entry !== "./package.json")
        .map((entry) => manifest.name + entry.slice(1)),
    )
    .map((name) => ({ name, values: publicEntries.has(name) ? valuesOf(name) : [] }));
}

function valuesOf(entry: string): string[] {
  return [...exportsOf(entry)]
    .filter(([, symbol]) => (symbol.flags & ts.SymbolFlags.Value) !== 0)
    .map(([name]) => name)
    .toSorted();
}

export function entryChapter(entries: readonly Entry[]): Chapter {
  return {
    title: "Packages/Entries",
    summary: "Everything that can be imported, and from where.",
    markdown: `Everything that can be imported, and from where. Types stand beside the values that use them.\n\n${tableOf(
      ["Entry", "What it exports"],
      entries.map(({ name, values }) => [`\`${name}\``, exported(values)]),
    )}`,
    quotes: [],
  };
}

function exported(values: readonly string[]): string {
  return values.length === 0 ? "A stylesheet" : values.map((value) => `\`${value}\``).join(", ");
}
