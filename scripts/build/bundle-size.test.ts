import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { sizeWithEsbuild, sizeWithVite } from "./bundle-size.ts";

const folder = mkdtempSync(join(tmpdir(), "cobalt-kit-size-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A module that compresses to about so many bytes. */
function write(name: string, bytes: number, more = ""): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${more}\nexport const text = "${randomBytes(bytes).toString("base64")}";\n`);
  return JSON.stringify(path);
}

const shared = write("shared.js", 8_000);
const chart = write("chart.js", 16_000, `export { text as same } from ${shared};`);
const engine = write("packages/hooks/engine.js", 4_000);
const hook = write("packages/hooks/hook.js", 2_000, `export const load = () => import(${engine});`);

it("counts what the entry imports, by itself and through others, and what it may load later", async () => {
  const code = `export * from ${shared}; export const open = () => import(${chart}); export * as react from "react";`;
  for (const { eager, lazy } of [await sizeWithVite(code), await sizeWithEsbuild(code)]) {
    expect(eager).toBeGreaterThan(8_000);
    expect(eager).toBeLessThan(9_500);
    expect(lazy).toBeGreaterThan(16_000);
    expect(lazy).toBeLessThan(17_500);
  }
});

it("shows where a bundler keeps a lazy module at once because an entry also names it", async () => {
  const part = write("barrel/part.js", 16_000);
  const barrel = write("barrel/barrel.js", 1_000, `export { text as part } from ${part};`);
  const block = write("barrel/block.js", 1_000, `export const open = () => import(${part});`);
  write("barrel/index.js", 0, `export * from ${barrel}; export { open } from ${block};`);
  writeFileSync(join(folder, "barrel/package.json"), JSON.stringify({ sideEffects: false }));
  const code = `export { open } from ${JSON.stringify(join(folder, "barrel/index.js"))};`;
  expect((await sizeWithVite(code)).eager).toBeLessThan(2_500);
  expect((await sizeWithEsbuild(code)).eager).toBeGreaterThan(16_000);
});

it("tells what the hooks load by themselves from what components load", async () => {
  const code = `export * from ${hook}; export const open = () => import(${chart});`;
  const { lazy, lazyOfHooks } = await sizeWithVite(code);
  expect(lazyOfHooks).toBeGreaterThan(4_000);
  expect(lazyOfHooks).toBeLessThan(5_500);
  expect(lazy).toBeGreaterThan(28_000);
  const alone = await sizeWithVite(code, { onlyLazyOfHooks: true });
  expect(alone.lazy).toBe(alone.lazyOfHooks);
});
