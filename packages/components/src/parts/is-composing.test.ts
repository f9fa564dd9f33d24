import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isComposing } from "./is-composing.ts";

it.each([
  ["a key of a composition", { isComposing: true }, true],
  ["the key that ends one in Safari", { keyCode: 229 }, true],
  ["a key of its own", { keyCode: 13 }, false],
])("knows %s", (_name, init, expected) => {
  const key = new KeyboardEvent("keydown", { key: "Enter", ...init });
  expect(isComposing(key)).toBe(expected);
  expect(isComposing({ nativeEvent: key })).toBe(expected);
});

/** Handlers that do nothing with the keys of an input method, by themselves. */
const others: Record<string, string> = {
  "parts/dialog/keep-focus.ts": "Tab alone, which no input method sends",
  "blocks/config-editor/focus-field.ts": "any key at all shows that somebody is at work",
  "fields/long-select/use-leaving.ts": "remembers whether Tab was pressed",
};

it("is asked wherever keys are handled", async () => {
  const folder = join(import.meta.dirname, "..");
  const asking: string[] = [];
  const silent: string[] = [];
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/(?<!\.test|\.stories)\.tsx?$/.test(file) || file.startsWith("testing/")) continue;
    const source = await readFile(join(folder, file), "utf8");
    if (
      !/onKey(Down|Up|Press)(Capture)?=|onKey(Down|Up|Press): |onKey(Down|Up|Press)\(|["'`]key(down|up|press)/.test(
        source,
      )
    )
      continue;
    (source.includes("isComposing(") ? asking : silent).push(file);
  }
  expect(asking.length).toBeGreaterThan(5);
  expect(silent.toSorted()).toEqual(Object.keys(others).toSorted());
});
