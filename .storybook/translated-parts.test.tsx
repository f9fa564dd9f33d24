import { testTranslated, type StoryFile } from "./translated-stories.tsx";

testTranslated({
  modules: import.meta.glob<StoryFile>("../packages/components/src/{fields,parts}/**/*.stories.tsx", { eager: true }),
  sources: import.meta.glob<string>("../packages/components/src/{fields,parts}/**/*.stories.tsx", {
    eager: true,
    query: "?raw",
    import: "default",
  }),
  unfinishedAtMost: 4,
  announcedAtLeast: 4,
});
