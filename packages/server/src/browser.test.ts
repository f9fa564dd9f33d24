import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";

it("throws with the reason where a bundler takes the browser's file", async () => {
  await expect(import("./browser.ts")).rejects.toThrow("@cobalt-kit/server was loaded in a browser");
});

it("throws with the reason where there is a document, whatever file was taken", async () => {
  await expect(import("./index.ts")).rejects.toThrow("import it on your backend alone");
});

it("has every name in the browser's file, so that a bundler gets as far as the reason", async () => {
  const [index = "", browser = ""] = await Promise.all(["./index.ts", "./browser.ts"].map(read));
  const names = [...index.matchAll(/^export \{([^}]*)\}/gm)]
    .flatMap(([, list = ""]) => list.split(",").map((name) => name.trim()))
    .filter((name) => name !== "" && !name.startsWith("type "));
  expect(names).toContain("verifyWebhook");
  expect(new Set([...browser.matchAll(/refuse as (\w+)/g)].map(([, name]) => name))).toEqual(new Set(names));
});

function read(path: string): Promise<string> {
  return readFile(join(import.meta.dirname, path), "utf8");
}
