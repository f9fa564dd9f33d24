// The shadcn registry: what stands in `registry/`, as `shadcn build` writes it and `shadcn add` reads it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../process/run-command.ts";

interface RegistryFile {
  /** From `registry/`. */
  path: string;
  type: string;
}

/** A component that `shadcn add` copies into an app. */
interface RegistryItem {
  name: string;
  type: string;
  title: string;
  description: string;
  /** Packages that the CLI installs. */
  dependencies: string[];
  /** Primitives that the CLI fetches from shadcn's own registry. */
  registryDependencies: string[];
  files: RegistryFile[];
}

interface Registry {
  name: string;
  homepage: string;
  items: RegistryItem[];
}

export function readRegistry(): Registry {
  return JSON.parse(readFileSync(join(root, "registry/registry.json"), "utf8"));
}

/** Source of a file of the registry. */
export function readRegistryFile(path: string): string {
  return readFileSync(join(root, "registry", path), "utf8");
}

/** What is served, by its path on the site: `r/<name>.json` for each item, and `r/registry.json` that lists them. */
export function registryFiles(): Record<string, string> {
  const registry = readRegistry();
  const items = registry.items.map((item) => {
    const files = item.files.map((file) => ({ ...file, content: readRegistryFile(file.path) }));
    const $schema = "https://ui.shadcn.com/schema/registry-item.json";
    return [`r/${item.name}.json`, write({ $schema, ...item, files })];
  });
  return { ...Object.fromEntries(items), "r/registry.json": write(registry) };
}

const write = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
