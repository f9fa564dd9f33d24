import { CobaltUIProvider } from "@cobalt-kit/components";
import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import { useSyncExternalStore } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { markedCatalogue } from "../packages/components/src/testing/marked-catalogue.ts";
import preview from "./preview.tsx";
import { translatePage } from "./translate-page.ts";

// Looking at a page in another language is not what axe is for, and takes long.
const { afterEach: _axe, decorators, ...annotations } = preview;

let marked = false;
const listeners = new Set<() => void>();
function setMarked(next: boolean): void {
  marked = next;
  for (const listener of listeners) listener();
}

setProjectAnnotations([
  {
    ...annotations,
    decorators: [
      (Story) => {
        const changed = useSyncExternalStore(
          (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
          () => marked,
        );
        return (
          <CobaltUIProvider catalogue={changed ? markedCatalogue : undefined}>
            <Story />
          </CobaltUIProvider>
        );
      },
      ...[decorators ?? []].flat(),
    ],
  },
]);

const modules = import.meta.glob<Parameters<typeof composeStories>[0]>("../packages/components/src/**/*.stories.tsx", {
  eager: true,
});

const unfinished: string[] = [];
let played = 0;
const failures: string[] = [];
let stop = (): void => {};

beforeEach(() => {
  failures.length = 0;
  setMarked(false);
  vi.spyOn(console, "error").mockImplementation((...told: unknown[]) => {
    const text = told.map(String).join(" ");
    // Some stories are about code that does not arrive.
    if (!text.includes("ChunkError")) failures.push(text);
  });
  window.addEventListener("error", noteError);
  stop = translatePage();
});

afterEach(() => {
  stop();
  window.removeEventListener("error", noteError);
  vi.restoreAllMocks();
});

for (const [file, module] of Object.entries(modules)) {
  describe(`stories of ${file.replace(/.*\/src\//, "")}`, () => {
    it.each(Object.entries(composeStories(module)))("%s", async (name, story) => {
      if (!isStory(story)) throw new Error(`${name} is no story.`);
      played += 1;
      // What a story expects of a text's own element is not true here; that it breaks is told by what follows.
      await story.run().catch((error: unknown) => unfinished.push(`${file} ${name}: ${String(error)}`));
      expect(failures).toEqual([]);
      expect(document.body).not.toHaveTextContent("This part of the page stopped working");

      setMarked(true);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(failures).toEqual([]);
      expect(document.body).not.toHaveTextContent("«This part of the page stopped working»");
    });
  });
}

it("plays nearly all to their end", () => {
  // Some look at the very element of a text, or count elements.
  expect(unfinished.length / played).toBeLessThan(0.05);
});

function noteError({ message }: ErrorEvent): void {
  failures.push(message);
}

function isStory(story: unknown): story is { run: () => Promise<void> } {
  return typeof story === "function" && "run" in story;
}
