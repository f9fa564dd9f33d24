import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root } from "../process/run-command.ts";
import { readRegistry, readRegistryFile, registryFiles } from "./registry-items.ts";

const { items } = readRegistry();

describe.each(items)("the item $name", ({ files, dependencies, registryDependencies }) => {
  const imports = files.flatMap(({ path }) => importsOf(path));

  it("has every file that its files import", () => {
    const own = files.map(({ path }) => `@/components/${path.replace(/\.tsx$/, "")}`);
    const others = imports.filter((each) => each.startsWith("@/") && !each.startsWith("@/components/ui/"));
    const wanted = others.filter((each) => each !== "@/lib/utils"); // which `shadcn init` writes
    expect(own).toEqual(expect.arrayContaining(wanted));
  });

  it("asks for the primitives that it uses, and for no other", () => {
    const used = imports.filter((each) => each.startsWith("@/components/ui/")).map((each) => each.slice(16));
    expect(registryDependencies.toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it("installs what it imports, with TanStack Query for the hooks, and no components", () => {
    const packages = imports.filter((each) => !each.startsWith("@/") && each !== "react");
    expect(new Set(packages)).toEqual(new Set(["@cobalt-kit/hooks"]));
    expect(dependencies).toEqual(["@cobalt-kit/hooks", "@tanstack/react-query"]);
  });

  it("has its classes where the CLI prefixes them: in literals, and in what cn() is given", () => {
    const written = files.flatMap(({ path }) => readRegistryFile(path).match(/className=\{?\S+/g) ?? []);
    expect(written.filter((each) => !/^className=(?:"|\{cn\(|\{buttonVariants\(\)\})/.test(each))).toEqual([]);
  });

  it("uses nothing that Radix has alone: the primitives may be Base UI's", () => {
    const sources = files.map(({ path }) => readRegistryFile(path)).join("");
    expect(sources).not.toMatch(/asChild|AutoFocus/);
  });

  it("says what it is, and is of a type that the CLI puts among the components", () => {
    expect(files.map(({ type }) => type)).toEqual(files.map(() => "registry:component"));
  });
});

it("serves each item with its source, and a list of all", () => {
  const served = registryFiles();
  expect(Object.keys(served)).toEqual([...items.map(({ name }) => `r/${name}.json`), "r/registry.json"]);
  const { $schema, type, title, description, files } = JSON.parse(served["r/settings.json"] ?? "");
  expect($schema).toBe("https://ui.shadcn.com/schema/registry-item.json");
  expect([type, typeof title, typeof description]).toEqual(["registry:component", "string", "string"]);
  expect(files[0].content).toContain("export function IntegrationSettings");
  expect(JSON.parse(served["r/registry.json"] ?? "").items).toHaveLength(items.length);
});

it("leaves no file of the folder unused", () => {
  const used = new Set(items.flatMap(({ files }) => files.map(({ path }) => path)));
  const there = readdirSync(join(root, "registry")).filter((name) => name !== "registry.json");
  expect(there.toSorted()).toEqual([...used].toSorted());
});

function importsOf(path: string): string[] {
  return ts.preProcessFile(readRegistryFile(path)).importedFiles.map(({ fileName }) => fileName);
}
