import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { publishedPackages } from "../../build/packages.ts";
import { packageTexts } from "./llms-texts.ts";

/** Puts `llms.txt` and `llms-full.txt` into the folder of every package, from where they are packed. */
export function writePackageTexts(): void {
  for (const { folder } of publishedPackages)
    for (const [path, text] of Object.entries(packageTexts(basename(folder)))) writeFileSync(join(folder, path), text);
}
