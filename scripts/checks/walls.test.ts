import { relative } from "node:path";
import { expect, it } from "vitest";
import { root, runCommand } from "../process/run-command.ts";
import { findBreaches, isTemplate, listSources, readImports } from "./walls.ts";

function breach(file: string, specifier: string, typeOnly = false): string | undefined {
  return findBreaches([{ file, specifier, line: 1, typeOnly }])[0];
}

it.each([
  ["packages/client/src/session.ts", "@cobalt-kit/hooks"],
  ["packages/client/src/session.ts", "@cobalt-kit/client"],
  ["packages/server/src/index.ts", "@cobalt-kit/client"],
  ["packages/hooks/src/index.ts", "@cobalt-kit/components"],
  ["packages/hooks/src/index.ts", "@cobalt-kit/client/transport"],
  ["packages/hooks/src/index.ts", "@cobalt-kit/client/src/session.ts"],
  ["packages/hooks/src/index.ts", "../../client/src/session.ts"],
  ["packages/hooks/src/index.ts", "@cobalt-kit/sandbox"],
  ["packages/components/src/blocks/a/a.tsx", "@cobalt-kit/client"],
  ["packages/components/src/blocks/a/a.stories.tsx", "@cobalt-kit/client"],
  ["packages/components/src/parts/a/a.tsx", "@cobalt-kit/hooks"],
  ["packages/components/src/parts/a/a.tsx", "../../blocks/b/b.tsx"],
  ["packages/components/src/blocks/a/a.test.tsx", "./a.tsx"],
  ["packages/components/src/testing/render.tsx", "../blocks/a/a.tsx"],
  ["packages/components/src/blocks/a/a.tsx", "../../testing/render.tsx"],
  ["packages/sandbox/src/control.ts", "@cobalt-kit/client"],
  ["packages/sandbox/src/control.test.ts", "@cobalt-kit/client"],
  ["packages/create/src/create.ts", "@cobalt-kit/server"],
  ["packages/create/src/create.ts", "../templates/server/cobalt.ts"],
  ["packages/create/templates/vite/src/integrations.tsx", "@cobalt-kit/hooks/src/index.ts"],
  ["apps/demo/src/app.tsx", "@cobalt-kit/server"],
  ["apps/demo/src/app.tsx", "../server/backend.ts"],
  ["apps/demo/src/app.tsx", "../../../packages/hooks/src/index.ts"],
  ["scripts/bench/bench.ts", "../../packages/hooks/src/index.ts"],
])("%s may not import %s", (file, specifier) => {
  expect(breach(file, specifier)).toContain(`${file}:1 imports ${specifier}`);
});

it.each([
  ["packages/server/src/index.ts", "@cobalt-kit/client/transport"],
  ["packages/hooks/src/index.ts", "@cobalt-kit/client"],
  ["packages/hooks/src/webhooks.ts", "@cobalt-kit/client/webhooks"],
  ["packages/hooks/src/index.ts", "./keys.ts"],
  ["packages/hooks/src/a/use-a.test.tsx", "@cobalt-kit/hooks"],
  ["packages/hooks/src/a/use-a.test.tsx", "@cobalt-kit/sandbox"],
  ["packages/hooks/src/a/use-a.test.tsx", "../testing/render-hook-with-sandbox.tsx"],
  ["packages/hooks/src/a/flow.test.ts", "./flow.ts"],
  ["packages/components/src/blocks/a/a.tsx", "@cobalt-kit/hooks"],
  ["packages/components/src/blocks/a/a.tsx", "../../parts/button/button.tsx"],
  ["packages/components/src/blocks/a/a.stories.tsx", "@cobalt-kit/sandbox"],
  ["packages/create/templates/vite/src/integrations.tsx", "@cobalt-kit/components"],
  ["packages/create/templates/next/app/api/cobalt/session/route.ts", "../../../cobalt"],
  [".storybook/preview.tsx", "@cobalt-kit/sandbox"],
  ["apps/demo/server/backend.ts", "@cobalt-kit/server"],
])("%s may import %s", (file, specifier) => {
  expect(breach(file, specifier)).toBeUndefined();
});

it("lets a part import types of hooks, and nothing that runs", () => {
  expect(breach("packages/components/src/parts/a/a.tsx", "@cobalt-kit/hooks", true)).toBeUndefined();
});

it("reads static, dynamic and type imports of the tree", () => {
  const found = readImports().filter(({ file }) => file === "apps/demo/server/start-demo.ts");
  expect(found).toContainEqual(expect.objectContaining({ specifier: "vite", typeOnly: false }));
  expect(found).toContainEqual(expect.objectContaining({ specifier: "@cobalt-kit/sandbox", typeOnly: true }));
});

it("is joined by a type check that reads the same files", async () => {
  const tsc = `${root}/node_modules/@typescript/native/bin/tsc`;
  const { output } = await runCommand(process.execPath, [tsc, "-p", root, "--listFilesOnly"], { quiet: true });
  const checked = new Set(output.split(/\r?\n/));
  expect(
    listSources()
      .filter((path) => !checked.has(path))
      .map((path) => relative(root, path))
      .filter((path) => !isTemplate(path)),
  ).toEqual([]);
});
