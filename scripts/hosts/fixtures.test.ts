import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../process/run-command.ts";
import { everyFixture, usualFixtures, withoutReact } from "./fixtures.ts";

it.each([
  ["README.md", "tsx", "packages/create/templates/vite/src/integrations.tsx"],
  ["packages/sandbox/README.md", "tsx", "packages/create/templates/tests/vitest.tsx"],
  ["packages/sandbox/README.md", "tsx", "packages/create/templates/tests/jest.tsx"],
  ["packages/sandbox/README.md", "js", "fixtures/webpack-jest/jest.config.js"],
  ["packages/sandbox/README.md", "ts", "packages/create/templates/tests/playwright.ts"],
  ["packages/sandbox/README.md", "ts", "packages/create/templates/tests/playwright.config.ts"],
  ["packages/create/README.md", "ts", "packages/create/templates/server/cobalt.ts"],
  ["packages/components/README.md", "ts", "fixtures/angular-app/src/integrations.ts"],
  ["packages/components/README.md", "html", "fixtures/plain-page/public/index.html"],
  ["packages/components/README.md", "vue", "fixtures/vue-app/src/integrations.vue"],
])("%s shows the %s of %s, which is tested on the packed packages", (readme, language, file) => {
  expect(read(readme)).toContain(`\n\`\`\`${language}\n${read(file)}\`\`\`\n`);
});

it.each(everyFixture.filter((name) => !withoutReact.includes(name)))(
  "%s has nothing of ours: the tool adds it",
  (name) => {
    const { dependencies, devDependencies } = JSON.parse(read(`fixtures/${name}/package.json`));
    expect(Object.keys({ ...dependencies, ...devDependencies }).join()).not.toContain("cobalt-kit");
  },
);

it("every test run has some of them", () => {
  expect(everyFixture).toEqual(expect.arrayContaining(usualFixtures));
});

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
