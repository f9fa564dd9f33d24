import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";

const hooks = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => /^use-(?!.*test)[\w-]+\.ts$/.test(basename(path)))
  .map((path): [name: string, code: string] => [
    basename(path, ".ts"),
    readFileSync(join(import.meta.dirname, path), "utf8"),
  ])
  .filter(([, code]) => /`(GET|POST|PUT|PATCH|DELETE) \/api/.test(code));

it("is about the hooks that ask the API", () => {
  expect(hooks.length).toBeGreaterThan(40);
});

it.each(hooks)("%s says how it is used, what it asks, and the codes it fails with", (_name, code) => {
  const docs = [...code.matchAll(/\/\*\*.*?\*\//gs)].map(([doc]) => doc).filter((doc) => doc.includes("@example"));
  expect(docs[0]).toMatch(/`(GET|POST|PUT|PATCH|DELETE) \/api/);
  expect(docs[0]).toMatch(/`error\.code`: |`[a-z]+-[a-z]+` (when|where|for|while)/);
});

const factories = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".queries.ts"))
  .flatMap((path) => {
    const code = readFileSync(join(import.meta.dirname, path), "utf8");
    const documented = code.matchAll(/(\/\*\*(?:(?!\*\/).)*\*\/)\nexport function (\w+(?:Query|Mutation))\(/gs);
    return [...documented]
      .filter(([, doc = ""]) => doc.includes("/api/"))
      .map(([, doc = "", name = ""]): [name: string, doc: string] => [name, doc]);
  });

it("is about the factories of options", () => {
  expect(factories.length).toBeGreaterThan(30);
});

it.each(factories)("%s says how it is used, what it asks, and the codes it fails with", (_name, doc) => {
  expect(doc).toContain("@example");
  expect(doc).toMatch(/`(GET|POST|PUT|PATCH|DELETE) \/api/);
  expect(doc).toMatch(/Fails (as|with)\b|`[a-z]+-[a-z]+` (when|where|for|while)/);
});
