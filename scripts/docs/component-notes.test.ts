import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../process/run-command.ts";
import { componentSections } from "./component-sections.ts";
import { readComponentNotes } from "./component-notes.ts";
import { readText } from "./read-text.ts";

const notes = readComponentNotes();
const source = "packages/components/src";
const stories = readdirSync(join(root, source), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".stories.tsx"))
  .map((path) => readText(join(source, path)));

it.each(Object.keys(notes).filter((name) => name !== "ChunkError"))("%s is on a page", (name) => {
  const isShown = new RegExp(`component: ${name}\\b|subcomponents: \\{[^}]*\\b${name}\\b`);
  expect(stories.some((code) => isShown.test(code))).toBe(true);
});

it("knows the requests of a block from the hooks within it", () => {
  expect(notes["IntegrationGallery"]?.operations).toEqual(["GET /api/v2/f-sdk/application"]);
  expect(notes["ExecutionList"]?.operations).toContain("POST /api/v2/public/execution/{id}/stop");
  expect(notes["Button"]?.operations).toEqual([]);
});

it("lists no request of a block that only shares a file of late parts", () => {
  expect(notes["EventTester"]?.operations).toContain("POST /api/v2/public/event/trigger");
  expect(notes["EventTester"]?.operations).not.toContain("POST /api/v2/public/human-tasks/{id}");
  expect(notes["EventTester"]?.operations).not.toContain("DELETE /api/v2/f-sdk/slug/{slug}/config/{configId}");
  expect(notes["HumanTask"]?.operations).toContain("POST /api/v2/public/human-tasks/{id}");
  expect(notes["HumanTask"]?.operations).not.toContain("POST /api/v2/public/event/trigger");
  expect(notes["ConfigEditor"]?.operations).toContain("DELETE /api/v2/f-sdk/slug/{slug}/config/{configId}");
});

it("knows what a stylesheet may hold on to", () => {
  expect(notes["Button"]).toMatchObject({
    rootClass: ".ck-button",
    states: expect.arrayContaining(['[data-variant="primary"]', "[data-pending]"]),
    tokens: expect.arrayContaining(["--ck-accent", "--ck-radius"]),
  });
  expect(notes["ExecutionList"]).toMatchObject({
    rootClass: ".ck-execution-list",
    parts: expect.arrayContaining(["Badge", "Pager", "Table"]),
  });
  expect(notes["TextField"]?.rootClass).toBe(".ck-field");
});

it("writes them as sections, and none that is empty", () => {
  const page = componentSections(notes["Button"], [{ keys: "Enter", effect: "presses it" }]);
  expect(page.match(/^## .+$/gm)).toEqual(["## Keyboard", "## Styling"]);
  expect(componentSections(undefined, [])).toBe("");
});
