import { testTranslated, type StoryFile } from "./translated-stories.tsx";

// All that translated-parts.test.tsx leaves: two files, so that two pages share the work.
testTranslated({
  modules: import.meta.glob<StoryFile>(
    ["../packages/components/src/**/*.stories.tsx", "!../packages/components/src/{fields,parts}/**"],
    { eager: true },
  ),
  sources: import.meta.glob<string>(
    ["../packages/components/src/**/*.stories.tsx", "!../packages/components/src/{fields,parts}/**"],
    { eager: true, query: "?raw", import: "default" },
  ),
  unfinishedAtMost: 18,
  announcedAtLeast: 9,
});
