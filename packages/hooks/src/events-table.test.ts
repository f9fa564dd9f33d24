import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

it("has every event in the README's table, and no other", () => {
  const code = readFileSync(join(import.meta.dirname, "cobalt-event.ts"), "utf8");
  const types = new Set([...code.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map(([, type]) => type));
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const [, section = ""] = readme.split("### Events");
  const [table = ""] = section.split("### ");
  const named = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, type]) => type).filter((type) => type !== "type");
  expect(new Set(named)).toEqual(types);
});
