import { CobaltUIProvider } from "@cobalt-kit/components";
import { pseudo } from "@cobalt-kit/components/messages/pseudo";
import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import { useSyncExternalStore } from "react";
import { configure } from "storybook/test";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Announcements } from "./announcements.ts";
import { GivenTexts } from "./given-texts.ts";
import { textsOutsideOfPseudo } from "./hard-wired-texts.ts";
import preview from "./preview.tsx";
import { createStorySandbox } from "./story-sandbox.ts";
import { translatePage } from "./translate-page.ts";

// Looking at a page in another language is not what axe is for, and takes long.
const { afterEach: _axe, decorators, ...annotations } = preview;

/** What a file of stories exports. */
export type StoryFile = Parameters<typeof composeStories>[0];

let inPseudo = false;
/** Whether the story speaks an English that remembers what it said. */
let isRemembered = false;
const listeners = new Set<() => void>();
function setInPseudo(next: boolean): void {
  inPseudo = next;
  for (const listener of listeners) listener();
}

// For so long a story waits that does not come to its end in a translated page.
configure({ asyncUtilTimeout: 10_000 });

setProjectAnnotations([
  {
    ...annotations,
    loaders: [
      (context) => {
        const made = createStorySandbox(context.parameters["sandbox"] ?? {});
        return { ...made, sandbox: { ...made.sandbox, fetch: given.recordAnswers(made.sandbox.fetch) } };
      },
    ],
    decorators: [
      (Story, { globals, parameters }) => {
        // A catalogue has a direction, which would hold against the page that a story turns.
        isRemembered = globals["language"] === "en" && parameters["turnsThePage"] !== true;
        const changed = useSyncExternalStore(
          (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
          () => inPseudo,
        );
        const spoken = isRemembered ? announcements.catalogue : undefined;
        return (
          // Dates and durations without Latin letters are taken for no text of ours.
          <CobaltUIProvider catalogue={changed ? pseudo : spoken} locale={changed ? "ja" : "en"}>
            <Story />
          </CobaltUIProvider>
        );
      },
      ...[decorators ?? []].flat(),
    ],
  },
]);

const given = new GivenTexts();
const announcements = new Announcements();
const announced = new Set<string>();
/** For so long a live region is empty before it says something, so that the same sentence is read again. */
const pause = 50;
const unfinished: string[] = [];
const failures: string[] = [];
let stop = (): void => {};

beforeEach(() => {
  failures.length = 0;
  setInPseudo(false);
  given.clear();
  announcements.start();
  vi.spyOn(console, "error").mockImplementation((...told: unknown[]) => {
    const text = told.map(String).join(" ");
    // Some stories are about code that does not arrive. Storybook takes the story before away in an act that ends after it says so.
    if (!text.includes("ChunkError") && !text.includes("not configured to support act(")) failures.push(text);
  });
  window.addEventListener("error", noteError);
  stop = translatePage();
});

afterEach(() => {
  stop();
  window.removeEventListener("error", noteError);
  vi.restoreAllMocks();
});

interface StoryFiles {
  modules: Record<string, StoryFile>;
  sources: Record<string, string>;
  /** So many may not come to their end: some look at the very element of a text, or count elements. */
  unfinishedAtMost: number;
  /** So many different announcements are heard, or nothing was listened to. */
  announcedAtLeast: number;
}

/** Plays each story in a page that is translated meanwhile, listens to it, and looks at it in the pseudo-locale. */
export function testTranslated({ modules, sources, unfinishedAtMost, announcedAtLeast }: StoryFiles): void {
  for (const [file, module] of Object.entries(modules)) {
    describe(`stories of ${file.replace(/.*\/src\//, "")}`, () => {
      it.each(Object.entries(composeStories(module)))("%s", async (name, story) => {
        if (!isStory(story)) throw new Error(`${name} is no story.`);
        const timers = vi.spyOn(window, "setTimeout");
        given.addStory(sources[file] ?? "", story.args);
        // What a story expects of a text's own element is not true here; that it breaks is told by what follows.
        await story.run().catch((error: unknown) => unfinished.push(`${file} ${name}: ${String(error)}`));
        if (timers.mock.calls.some(([, delay]) => delay === pause))
          await new Promise((done) => setTimeout(done, 2 * pause));
        const said = announcements.stop();
        for (const { text } of said) announced.add(text);
        expect(said.filter(({ text, isOurs }) => isRemembered && !isOurs && !given.has(text))).toEqual([]);
        expect(failures).toEqual([]);
        expect(document.body).not.toHaveTextContent("This part of the page stopped working");

        setInPseudo(true);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        expect(failures).toEqual([]);
        expect(document.body).not.toHaveTextContent("⟦Ţĥîš þåŕţ öƒ ţĥé þåĝé šţöþþéð ŵöŕķîñĝ");
        // Neither of the catalogue, nor of the API, the host, or whoever types.
        expect(textsOutsideOfPseudo().filter((text) => !given.has(text))).toEqual([]);
      });
    });
  }

  it("has heard announcements", () => {
    expect(announced.size).toBeGreaterThanOrEqual(announcedAtLeast);
  });

  it("plays nearly all to their end", () => {
    expect(unfinished.length > unfinishedAtMost ? unfinished : []).toEqual([]);
  });
}

function noteError({ message }: ErrorEvent): void {
  failures.push(message);
}

function isStory(story: unknown): story is { run: () => Promise<void>; args: object } {
  return typeof story === "function" && "run" in story && "args" in story;
}
