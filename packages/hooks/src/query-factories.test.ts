import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
  /^(?!.*(?:test|example)).*\.tsx?$/.test(file),
);
const isClient = (file: string): boolean => readFileSync(file, "utf8").startsWith('"use client"');

/** A file and all of ours that it imports, for more than types. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, "utf8").replace(/^(?:import|export) type [^;]*;$/gm, "");
  for (const [, path = ""] of code.matchAll(/ from "(\.[^"]+)"/g)) reached(join(dirname(file), path), seen);
  return seen;
}

it("nothing a factory needs is marked for the browser, so loaders and server components may use it", () => {
  const factories = files.filter((file) => file.endsWith(".queries.ts")).map((file) => join(source, file));
  expect(factories.length).toBeGreaterThan(9);
  for (const factory of [...factories, join(source, "keys.ts")]) {
    expect([...reached(factory)].filter(isClient)).toEqual([]);
    expect([...reached(factory)].filter((file) => /from "react"/.test(readFileSync(file, "utf8")))).toEqual([]);
  }
});

it("what calls React's hooks is marked for the browser", () => {
  const calling = files.filter((file) => {
    const code = readFileSync(join(source, file), "utf8").replace(/\/\*\*.*?\*\//gs, "");
    return /\b(?:use(?:Effect|State|Ref|Memo|Callback|SyncExternalStore|Query|Mutation)|create\w+Hook)\(/.test(code);
  });
  expect(calling.length).toBeGreaterThan(30);
  expect(calling.filter((file) => !isClient(join(source, file)))).toEqual([]);
});
