import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

it("has every event in the README's table, and no other", () => {
  const types = [
    ...readFileSync(join(import.meta.dirname, "cobalt-event.ts"), "utf8").matchAll(/"([a-z-]+-[a-z-]+|disconnected)"/g),
  ]
    .map(([, type]) => type)
    .filter((type) => type !== "@cobalt-kit/client");
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const [, table = ""] = readme.split("### Events");
  const named = [...(table.split("### ")[0] ?? "").matchAll(/^\| `([a-z-]+)`/gm)]
    .map(([, type]) => type)
    .filter((type) => type !== "type");
  expect(named.toSorted()).toEqual(types.toSorted());
});
