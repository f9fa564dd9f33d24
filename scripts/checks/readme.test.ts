import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../process/run-command.ts";
import { fenced, problemsOf } from "./compile-example.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const contributing = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

it("has an embed example of at most 15 lines that compiles as it stands", () => {
  const [example = ""] = fenced(readme, "tsx");
  expect(example).toContain("<IntegrationsMarketplace />");
  expect(example.trim().split("\n").length).toBeLessThanOrEqual(15);
  expect(problemsOf({ "apps/demo/src/readme-example.tsx": example })).toEqual([]);
});

it("has a backend example that compiles as it stands", () => {
  const [example = ""] = fenced(readme, "ts");
  expect(example).toContain("createSessionHandler");
  expect(problemsOf({ "apps/demo/src/readme-example.ts": example })).toEqual([]);
});

it("notices an example that does not compile", () => {
  const [example = ""] = fenced(readme, "tsx");
  const wrong = example.replace("linkedAccountId", "accountId");
  expect(problemsOf({ "apps/demo/src/readme-example.tsx": wrong }).join()).toContain("accountId");
});

it("names commands that exist", () => {
  const named = [...contributing.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`(?:npm run )?([\w:]+)/g)].map(([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(8);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
  for (const name of ["start", "test"]) expect(readme).toContain(`npm ${name}`);
});
