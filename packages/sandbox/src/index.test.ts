// @vitest-environment node
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const importPattern = /(?:^|\n)(?:import|export)[^;]*?from "([^"]+)"/g;

function reachable(entry: URL): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const pending = [entry];
  for (const file of pending) {
    if (found.has(file.pathname)) continue;
    const imports = [...readFileSync(file, "utf8").matchAll(importPattern)].map(([, name = ""]) => name);
    found.set(file.pathname, imports);
    pending.push(...imports.filter((name) => name.startsWith(".")).map((name) => new URL(name, file)));
  }
  return found;
}

describe("the package's entries", () => {
  const packagesOf = (file: string) =>
    new Set([...reachable(new URL(file, import.meta.url)).values()].flat().filter((name) => !name.startsWith(".")));

  it("reach nothing but Hono and a reader of JSON Schema from index, so that it runs wherever fetch does", () => {
    expect([...packagesOf("index.ts")].toSorted()).toEqual(["@cfworker/json-schema", "hono"]);
  });

  it("reach Node only from serve", () => {
    expect([...packagesOf("serve.ts")].toSorted()).toEqual([
      "@cfworker/json-schema",
      "@hono/node-server",
      "@hono/node-server/utils/response",
      "hono",
      "node:fs",
      "node:http",
      "node:path",
      "node:url",
      "node:util",
    ]);
  });
});
