import { lstatSync } from "node:fs";
import { join } from "node:path";

const extensions = ["tsx", "ts", "jsx", "js", "mts", "mjs", "cts", "cjs"];

/** Files of an app that tools take for the given one: of its name, in any spelling of JavaScript. Also links that lead nowhere. */
export function findNamesakes(folder: string, path: string): string[] {
  const extension = extensions.find((each) => path.endsWith(`.${each}`));
  if (extension === undefined) return [];
  const stem = path.slice(0, -extension.length);
  return [extension, ...extensions.filter((each) => each !== extension)]
    .map((each) => stem + each)
    .filter((each) => lstatSync(join(folder, each), { throwIfNoEntry: false }) !== undefined);
}
