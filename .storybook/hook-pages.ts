import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Indexer } from "storybook/internal/types";
import { hookIntroduction, hookReference } from "../scripts/docs/reference/hook-markdown.ts";
import { type HookReference, readHooks } from "../scripts/docs/reference/hooks.ts";

const isExample = /\.example\.tsx$/;

/** An example is a story by its file's name alone: what stands in the file is what a reader copies. */
export const exampleIndexer: Indexer = {
  test: isExample,
  createIndex: (fileName) =>
    Promise.resolve([
      {
        type: "story",
        importPath: fileName,
        exportName: "Example",
        title: `Hooks/${nameOf(fileName)}`,
        // each is rendered by a test of its own, see packages/hooks/src/examples.test.ts
        tags: ["!test"],
      },
    ]),
};

let hooks: HookReference[] | undefined;

/** Gives the module of an example what makes it a page: its source as it stands, and what is known of its hook. */
export const examplePages = {
  name: "cobalt-kit:examples",
  enforce: "pre" as const,
  transform(code: string, id: string): { code: string; map: null } | undefined {
    const [path = ""] = id.split("?");
    if (!isExample.test(path)) return undefined;
    hooks ??= readHooks();
    const hook = hooks.find(({ name }) => name === nameOf(path));
    if (hook === undefined) throw new Error(`${path} is an example of something that the hooks do not export.`);
    const parameters = {
      sandbox: { webhooks: hook.entry.endsWith("/webhooks") },
      hook: {
        introduction: hookIntroduction(hook),
        example: readFileSync(path, "utf8"),
        reference: hookReference(hook),
      },
    };
    return {
      code: `${code}\nexport default ${JSON.stringify({ title: `Hooks/${hook.name}`, parameters })};`,
      map: null,
    };
  },
};

/** `use-applications.example.tsx` is about `useApplications`, `cobalt-provider.example.tsx` about `CobaltProvider`. */
function nameOf(path: string): string {
  const name = basename(path, ".example.tsx").replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return name.startsWith("use") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
