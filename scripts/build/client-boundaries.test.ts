import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "tsdown";
import { expect, it, onTestFinished } from "vitest";
import { trimDirectives } from "./client-boundaries.ts";

const modules = {
  "entry.ts": `export { card } from "./parts/card.ts"; export { listQuery } from "./queries.ts"; export * from "./late.ts";`,
  "parts/card.ts": `"use client";\nimport { button } from "./button.ts"; export const card = () => button + "card";`,
  "parts/button.ts": `"use client";\nexport const button = "button";`,
  "queries.ts": `import { shared } from "./shared.ts"; export const listQuery = () => shared;`,
  "shared.ts": `"use client";\nimport { button } from "./parts/button.ts"; export const shared = button + "shared";`,
  "late.ts": `export const late = () => import("./dialog.ts");`,
  "dialog.ts": `"use client";\nexport const dialog = "dialog";`,
};

it("keeps the directive of what an entry reaches without passing another, also late, and of nothing else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "client-boundaries-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "parts"));
  for (const [name, code] of Object.entries(modules)) writeFileSync(join(folder, name), code);
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  const options = {
    config: false,
    cwd: folder,
    dts: false,
    platform: "neutral",
    unbundle: true,
    logLevel: "silent",
  } as const;
  await build({ ...options, entry: ["entry.ts"], format: ["esm", "cjs"] });

  expect(trimDirectives(folder, ["./dist/entry.js", "./dist/entry.cjs"])).toBe(6);
  for (const extension of ["js", "cjs"]) {
    const marked = Object.keys(modules).filter((name) =>
      readFileSync(join(folder, "dist", name.replace(/ts$/, extension)), "utf8").startsWith('"use client"'),
    );
    expect(marked).toEqual(["parts/card.ts", "shared.ts", "dialog.ts"]);
  }
});
