import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../process/run-command.ts";
import { everyFixture, usualFixtures } from "./fixtures.ts";

it.each([
  ["README.md", "tsx", "vite-spa/src/integrations.tsx"],
  ["README.md", "tsx", "webpack-jest/src/integrations.tsx"],
  ["packages/sandbox/README.md", "tsx", "vite-spa/tests/integrations.test.tsx"],
  ["packages/sandbox/README.md", "ts", "vite-spa/e2e/integrations.spec.ts"],
  ["packages/sandbox/README.md", "js", "webpack-jest/jest.config.js"],
  ["packages/sandbox/README.md", "tsx", "webpack-jest/tests/integrations.test.tsx"],
  ["packages/sandbox/README.md", "ts", "next-app/playwright.config.ts"],
])("%s shows the %s that %s has, which is tested on the packed packages", (readme, language, file) => {
  expect(read(readme)).toContain(`\n\`\`\`${language}\n${read(`fixtures/${file}`)}\`\`\`\n`);
});

it.each(everyFixture)("a customer does the same in %s as in all the others", (name) => {
  expect(read(`fixtures/${name}/e2e/integrations.spec.ts`)).toBe(read("fixtures/vite-spa/e2e/integrations.spec.ts"));
});

it("every test run has some of them", () => {
  expect(everyFixture).toEqual(expect.arrayContaining(usualFixtures));
});

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
